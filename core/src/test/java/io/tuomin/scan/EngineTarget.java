package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.entity.BuiltIns;
import io.tuomin.fuzz.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The engine over any UTF-16: findings are in bounds, sorted and disjoint, and the same however the text arrives. */
public final class EngineTarget implements Target {

    private final Engine engine = new Engine(BuiltIns.recognizers(TestClassifier.DICTIONARIES), 50);

    @Override
    public List<String> seeds() {
        return List.of(
                "姓名：张三，身份证号11010119000307998X，手机138-0013-8000，住北京市朝阳区建国路88号5栋302室。",
                "card 6222 0200 0000 0007; mail zhang.san+tag@mail.example.com.cn; ip 192.0.2.1; 2001:db8::1; 00:1A:2B:3C:4D:5E",
                "电话：一三八〇〇一三八〇〇〇，①13800138000　１３８００１３８０００\u200B\uD835\uDFCF\uD835\uDFD1\uD83D\uDE00\uD800",
                "password: Abc12345!  user=u&token=AKIA0000000000000000 https://user:pass@example.com/x 京A·12345 39.908700,116.397500");
    }

    @Override
    public void check(String input) {
        Random random = new Random(input.hashCode());
        String text = random.nextInt(200) == 0 ? input.repeat(70_000 / (input.length() + 1)) : input;
        List<String> whole = new ArrayList<>();
        engine.scan(text, null, noting(whole, text.length()));
        List<String> pieces = new ArrayList<>();
        Engine.Session session = engine.open(null);
        Engine.Output output = noting(pieces, text.length());
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(1 + text.length() / 3));
            session.push(text.substring(from, to), output);
            from = to;
        }
        session.finish(output);
        assertThat(pieces).isEqualTo(whole);
        String name = input.substring(0, Math.min(input.length(), 8));
        engine.scan(text, engine.field(name), noting(new ArrayList<>(), text.length()));
        engine.scan(text, engine.field("姓名"), noting(new ArrayList<>(), text.length()));
        if (text.length() <= Engine.WINDOW) {
            engine.explain(text, null, (spec, start, end, confidence, evidence, winner, won) -> {
                assertThat(0 <= start && start < end && end <= text.length()).isTrue();
                assertThat(confidence).isBetween(1, 99);
            });
        }
    }

    private static Engine.Output noting(List<String> notes, int length) {
        long[] last = new long[1];
        return (spec, start, end, confidence, evidence, parts) -> {
            assertThat(last[0] <= start && start < end && end <= length)
                    .as("%s[%d,%d) behind %d of %d", spec, start, end, last[0], length)
                    .isTrue();
            assertThat(confidence).isBetween(50, 99);
            last[0] = end;
            notes.add(spec + " " + start + " " + end + " " + confidence + " " + evidence);
        };
    }
}
