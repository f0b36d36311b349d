/**
 * What personal information files hold ({@link io.tuomin.inventory.Inventory}), how many persons and items there are, and what follows by law: {@link io.tuomin.inventory.PersonCounts} counts the distinct persons of
 * findings in bounded memory, keeping no value; {@link io.tuomin.inventory.Thresholds} sets the counts against the rules that depend on
 * them.
 */
@NullMarked
package io.tuomin.inventory;

import org.jspecify.annotations.NullMarked;
