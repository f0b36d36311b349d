package io.tuomin.model;

import com.google.common.base.CharMatcher;

/**
 * One kind of personal information, such as {@code RESIDENT_ID}. Ids are UPPER_SNAKE, stable, and never reused. The set is open:
 * users add their own types with the same rights as the built-in ones, so this is a value and not an enum.
 *
 * @param id stable identifier, for policies, files and output
 * @param category the family
 * @param chinese Chinese name, such as 公民身份号码
 * @param english English name, such as "resident identity number"
 */
public record EntityType(String id, Category category, String chinese, String english) {

    private static final CharMatcher CAPITAL = CharMatcher.inRange('A', 'Z');
    private static final CharMatcher OF_ID =
            CAPITAL.or(CharMatcher.inRange('0', '9')).or(CharMatcher.is('_'));
    private static final int LONGEST_ID = 64;

    /** @throws IllegalArgumentException if the id is not UPPER_SNAKE */
    public EntityType {
        if (!isId(id)) {
            throw new IllegalArgumentException("An entity type's id must be UPPER_SNAKE, at most 64 characters: " + id);
        }
    }

    /** Whether something may be the id of a type: UPPER_SNAKE, 2 to 64 characters. */
    public static boolean isId(String id) {
        return id.length() > 1 && id.length() <= LONGEST_ID && CAPITAL.matches(id.charAt(0)) && OF_ID.matchesAllOf(id);
    }

    /** Two types are the same if their ids are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EntityType type && id.equals(type.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
