package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.model.Evidence;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Pattern GAP = Pattern.compile("\\{\\d}|\\$\\{[^}]*}");
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(Messages.BUNDLE, Locale.ROOT);
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle(Messages.BUNDLE, Locale.CHINESE);

    static Stream<String> keys() {
        return ENGLISH.keySet().stream().sorted();
    }

    private static Stream<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).sorted();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyTextIsThereInChineseWithTheSameGaps(String key) {
        assertThat(CHINESE.getString(key)).isNotEqualTo(ENGLISH.getString(key));
        assertThat(gaps(CHINESE.getString(key)))
                .containsExactlyElementsOf(gaps(ENGLISH.getString(key)).toList());
    }

    @ParameterizedTest
    @EnumSource(Evidence.class)
    void everyPieceOfEvidenceHasASentenceInBothLanguages(Evidence piece) {
        assertThat(ENGLISH.getString("evidence." + piece)).matches("[A-Z].*\\.").doesNotContain("'");
        assertThat(CHINESE.getString("evidence." + piece))
                .matches(".*[\\u4E00-\\u9FFF].*。")
                .doesNotContain("'");
    }
}
