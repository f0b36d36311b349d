package io.tuomin.grading;

/**
 * One level of a {@link LevelScale}.
 *
 * @param name as the standard writes it, such as {@code C2} or {@code 4}
 * @param rank its place on the scale, from 0; the graver level has the greater rank
 * @param chinese what it means, in Chinese
 * @param english what it means, in English
 */
public record Level(String name, int rank, String chinese, String english) {

    @Override
    public String toString() {
        return name;
    }
}
