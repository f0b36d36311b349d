package io.tuomin.strategy.tokenization.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameBuildTest {

    private static final Set<String> NO_NAMES = Set.of("高兴", "高兴了", "高大上", "马上", "王者", "天上人间");

    @Test
    void countsWhatIsAName() {
        NameBuild build =
                new NameBuild("姓文文", List.of(new Words(List.of("高", "马", "李")), words("兴大上"), words("了上人")), NO_NAMES);
        int names = 0;
        for (int rank = 0; rank < build.size(); rank++) {
            String name = build.name(rank);
            assertThat(build.rank(name)).isEqualTo(rank);
            names += NO_NAMES.stream().noneMatch(name::startsWith) ? 1 : 0;
        }
        assertThat(build.size()).isEqualTo(27);
        assertThat(build.names()).isEqualTo(names).isEqualTo(27 - 3 - 3 - 1);
    }

    @Test
    void knowsItsOwnNamesOnly() {
        NameBuild build = new NameBuild("复姓文", List.of(new Words(List.of("欧阳", "天上")), words("人兴")), NO_NAMES);
        assertThat(build.names()).isEqualTo(4);
        assertThat(build.rank("欧阳兴")).isEqualTo(1);
        assertThat(build.rank("欧阳")).isEqualTo(-1);
        assertThat(build.rank("欧阳兴人")).isEqualTo(-1);
        assertThat(build.rank("欧人兴")).isEqualTo(-1);
    }

    private static Words words(String characters) {
        return new Words(characters.chars().mapToObj(Character::toString).toList());
    }
}
