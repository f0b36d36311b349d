package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrefixFilterTest {

    private final PrefixFilter filter = new PrefixFilter();

    private boolean has(String text) {
        return filter.has(Octets.at((text + "\0\0\0\0\0\0\0\0").getBytes(StandardCharsets.US_ASCII), 0));
    }

    @Test
    void whatBeginsLikeAPrefixPassesAndLittleElse() {
        List<String> prefixes = List.of("AKIA", "sk-", "ghp_", "wx");
        prefixes.forEach(filter::add);
        assertThat(Stream.of("AKIA1234", "AKI", "sk-abc", "ghp_x", "wx", "wx1", "wxid_"))
                .allMatch(this::has);
        assertThat(Stream.of("akia", "skate", "gh", "w", "we", "how", "")).noneMatch(this::has);
    }
}
