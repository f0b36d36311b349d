package io.tuomin.model;

import java.util.regex.Pattern;

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

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");

    /** @throws IllegalArgumentException if the id is not UPPER_SNAKE */
    public EntityType {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("An entity type's id must be UPPER_SNAKE, at most 64 characters: " + id);
        }
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
