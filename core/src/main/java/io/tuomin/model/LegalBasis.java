package io.tuomin.model;

/**
 * A clause that a grade rests on.
 *
 * @param code short stable code, such as {@code PIPL-28} or {@code GBT45574-2025-A}
 * @param chinese the clause in Chinese, such as 《个人信息保护法》第二十八条
 * @param english the clause in English
 */
public record LegalBasis(String code, String chinese, String english) {

    @Override
    public String toString() {
        return code;
    }
}
