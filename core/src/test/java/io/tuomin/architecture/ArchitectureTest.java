package io.tuomin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One room, one job: which package may use which, and what none may do. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tuomin");

    /** The packages that users do not see. */
    private static final Set<String> HIDDEN = Set.of("io.tuomin.entity", "io.tuomin.scan");

    private static final String TABLE = """
            model            :
            pool             :
            checksum         :
            dictionary       :
            recognizer       : model checksum dictionary
            name             : recognizer dictionary model pool + opennlp
            entity           : recognizer checksum dictionary model name
            scan             : recognizer dictionary model pool
            grading          : model dictionary
            key              : model + crypto bouncycastle jackson
            strategy         : model key
            strategy.masking : strategy model dictionary checksum
            strategy.anonymization : strategy model dictionary checksum key
            strategy.tokenization : strategy model key pool + crypto bouncycastle
            strategy.tokenization.format : strategy strategy.tokenization checksum dictionary model key
            policy           : strategy strategy.masking strategy.anonymization strategy.tokenization strategy.tokenization.format grading model dictionary key + jackson
            document         : model + jackson fastcsv
            audit            : + jackson
            dataset          : model grading strategy
            inventory        : model dictionary checksum grading policy strategy strategy.masking + jackson
            """;

    private static final List<String> JACKSON = List.of("com.fasterxml.jackson..", "org.yaml.snakeyaml.error");
    private static final List<String> OPEN_NLP = List.of("opennlp.tools.ml..");
    private static final List<String> CRYPTO = List.of("javax.crypto..", "javax.security.auth");
    private static final List<String> BOUNCY_CASTLE = List.of("org.bouncycastle.crypto..");
    private static final List<String> FAST_CSV = List.of("de.siegmar.fastcsv..");

    static Stream<String> rows() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aPackageUsesWhatItMay(String row) {
        String[] parts = row.split("[:+]", -1);
        String own = "io.tuomin." + parts[0].strip();
        Stream<String> others = Arrays.stream(parts[1].strip().split(" ")).map(name -> "io.tuomin." + name);
        String libraries = parts.length > 2 ? parts[2] : "";
        String[] allowed = Stream.of(
                        Stream.of(own, "java..", "com.google.common..", "org.jspecify.annotations"),
                        others,
                        libraries.contains("jackson") ? JACKSON.stream() : Stream.<String>of(),
                        libraries.contains("opennlp") ? OPEN_NLP.stream() : Stream.<String>of(),
                        libraries.contains("fastcsv") ? FAST_CSV.stream() : Stream.<String>of(),
                        libraries.contains("crypto") ? CRYPTO.stream() : Stream.<String>of(),
                        libraries.contains("bouncycastle") ? BOUNCY_CASTLE.stream() : Stream.<String>of())
                .flatMap(names -> names)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(type.getPackageName()));
        packages.remove("io.tuomin");
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        rows().map(row -> "io.tuomin." + row.split("[ :]")[0]).toList());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.tuomin.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({"io.tuomin.entity", "io.tuomin.scan"})
    void onlyTheDoorOpensTheHiddenRooms(String hidden) {
        classes()
                .that()
                .resideInAPackage(hidden)
                .should()
                .onlyBeAccessed()
                .byAnyPackage(hidden, "io.tuomin")
                .check(CLASSES);
    }

    @Test
    void hiddenTypesAreInNoSignature() {
        Set<String> leaks = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (HIDDEN.contains(type.getPackageName()) || !type.getModifiers().contains(JavaModifier.PUBLIC)) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                boolean visible = method.getModifiers().contains(JavaModifier.PUBLIC)
                        || method.getModifiers().contains(JavaModifier.PROTECTED);
                boolean hidden = method.getAllInvolvedRawTypes().stream()
                        .anyMatch(involved -> HIDDEN.contains(involved.getPackageName()));
                if (visible && hidden) {
                    leaks.add(method.getFullName());
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void nobodyPrints() {
        noClasses()
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    /** Regular expressions backtrack; what reads every text must not. */
    @Test
    void theScanUsesNoRegularExpressions() {
        noClasses()
                .that()
                .resideInAnyPackage("io.tuomin.scan", "io.tuomin.entity", "io.tuomin.checksum")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex")
                .orShould()
                .callMethod(String.class, "matches", String.class)
                .orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class)
                .check(CLASSES);
    }

    @Test
    void noClassIsNamedForNoJob() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)")
                .check(CLASSES);
    }
}
