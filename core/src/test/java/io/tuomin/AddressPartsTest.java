package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.model.Finding;
import io.tuomin.model.Part;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.masking.Mask;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The levels of an address in its finding, and the masks that cut there. */
class AddressPartsTest {

    private static final Classifier CLASSIFIER = TestClassifier.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            浙江省杭州市余杭区五常街道文一西路969号3号楼2单元301室 | PROVINCE:浙江省 CITY:杭州市 COUNTY:余杭区 TOWN:五常街道 ROAD:文一西路 NUMBER:969号 BUILDING:3号楼 UNIT:2单元 ROOM:301室
            北京市海淀区中关村大街1号中关村大厦9层 | PROVINCE:北京市 COUNTY:海淀区 ROAD:中关村大街 NUMBER:1号 ESTATE:中关村大厦 FLOOR:9层
            地址：杭州余杭天目山小区12幢301 | CITY:杭州 COUNTY:余杭 ESTATE:天目山小区 BUILDING:12幢 ROOM:301
            在河南省郏县广阔天地乡邱庄村三组12号 | PROVINCE:河南省 COUNTY:郏县 TOWN:广阔天地乡 VILLAGE:邱庄村 VILLAGE:三组 NUMBER:12号
            住在南京西路１２６６号 | ROAD:南京西路 NUMBER:１２６６号
            at Room 1203, Building 5, No. 88 Jianguo Road, Chaoyang District, Beijing 100022 | ROOM:Room 1203 BUILDING:Building 5 NUMBER:No. 88 ROAD:Jianguo Road COUNTY:Chaoyang District PROVINCE:Beijing
            籍贯：河南省信阳市 | PROVINCE:河南省 CITY:信阳市
            归属地：广东 深圳 | PROVINCE:广东 CITY:深圳
            户籍恩施州，现居北京市海淀区 | CITY:恩施州 PROVINCE:北京市 COUNTY:海淀区
            """)
    void partsAreKept(String text, String expected) {
        assertThat(parts(text, CLASSIFIER.classify(text).asList())).isEqualTo(expected);
    }

    @Test
    void otherTypesHaveNone() {
        assertThat(CLASSIFIER.classify("电话13800138000").asList())
                .singleElement()
                .satisfies(finding -> assertThat(finding.parts()).isEmpty());
    }

    @Test
    void partsOfStreamsAreWhereTheirFindingIs() throws IOException {
        String address = "浙江省杭州市余杭区文一西路969号3号楼";
        String text = "没有什么。".repeat(9_000) + "他在" + address + "上班。";
        List<Finding> found = new ArrayList<>();
        CLASSIFIER.text(new StringReader(text), located -> found.add(located.finding()));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.parts()).hasSize(6);
            assertThat(finding.parts().get(0).start()).isEqualTo(finding.start());
            assertThat(finding.parts().get(5).end()).isEqualTo(finding.end());
        });
        String whole = "x".repeat(40_000) + " " + address;
        assertThat(parts(whole, CLASSIFIER.classify(whole).asList()))
                .startsWith("PROVINCE:浙江省")
                .endsWith("BUILDING:3号楼");
    }

    @Test
    void shiftingAFindingShiftsItsParts() {
        Finding finding = CLASSIFIER.classify("杭州市余杭区文一西路969号").asList().get(0);
        assertThat(finding.shiftedBy(7).parts())
                .isEqualTo(
                        finding.parts().stream().map(part -> part.shiftedBy(7)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            在浙江省杭州市余杭区五常街道文一西路969号3号楼2单元301室。 | 在浙江省杭州市余杭区****。
            在湖南省郴州市苏仙区南岭路8号。 | 在湖南省郴州市苏仙区****。
            在杭州余杭天目山小区12幢301室。 | 在杭州余杭****。
            在文一西路969号3号楼2单元。 | 在****。
            """)
    void maskedDownToTheCounty(String text, String expected) {
        Desensitizer desensitizer = Desensitizer.of(CLASSIFIER, Policy.standard());
        assertThat(desensitizer.apply(text)).isEqualTo(expected);
        assertThat(desensitizer.apply(expected)).as("again").isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No. 88 Jianguo Road, Building 5, Chaoyang District, Beijing | No. 88 Jianguo Road, ****
            Room 1203, Building 5, No. 88 Jianguo Road, Chaoyang District, Beijing | ****
            """)
    void doorsInEnglishStandFirst(String text, String expected) {
        Finding finding = CLASSIFIER.classify(text).asList().get(0);
        StringBuilder out = new StringBuilder();
        Mask.of("door").apply(finding, text, out);
        assertThat(out).hasToString(expected);
    }

    private static String parts(String text, List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.parts().stream())
                .map((Part part) -> part.level() + ":" + text.substring(part.start(), part.end()))
                .collect(Collectors.joining(" "));
    }
}
