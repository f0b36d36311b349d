/** A {@link io.tuomin.strategy.TokenVault} in a file or any JDBC database. */
@NullMarked
package io.tuomin.vault;

import org.jspecify.annotations.NullMarked;
