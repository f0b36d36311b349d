package io.tuomin.strategy.tokenization.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.fuzz.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Formats: whatever they are given, they refuse it, or give a token that they have back to the unit. */
public final class FormatTarget implements Target {

    private static final Formats FORMATS = Formats.over(TestClassifier.DICTIONARIES);
    private static final ShuffleCipher CIPHER = new ShuffleCipher(3);

    @Override
    public List<String> seeds() {
        List<String> seeds = new ArrayList<>();
        RandomValues values = new RandomValues(2);
        for (int i = 0; i < 3; i++) {
            values.types().forEach(type -> seeds.add(values.next(type)));
        }
        seeds.addAll(List.of("+86 (0)10 6234 5678 转 8001", "壹叁捌零零壹叁捌零零零", "240e:40:8000::12", "１１４．１１４．１１４．１１４"));
        return seeds;
    }

    @Override
    public void check(String input) {
        for (String type : FORMATS.types()) {
            Format format = FORMATS.get(type);
            Outcome token = format.encipher(input, CIPHER);
            assertThat(token.value().isPresent()).isNotEqualTo(token.refusal().isPresent());
            Optional<String> restored = token.value()
                    .flatMap(value -> format.decipher(value, CIPHER).value());
            assertThat(restored).as(type).isEqualTo(token.value().map(value -> input));
        }
    }
}
