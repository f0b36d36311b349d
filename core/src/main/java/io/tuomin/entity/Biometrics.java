package io.tuomin.entity;

import com.google.common.collect.ImmutableSet;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Biometric features as data (GB/T 45574-2025, annex A: 生物识别信息), which only their label tells: a template in Base64 or hexadecimal, a
 * vector of numbers, the name of a file; and the words experts describe them with (斗型纹). What a setting says of a feature
 * (指纹：已录入) is none.
 */
final class Biometrics implements PersonalTrait.Labelled {

    private static final int LEAST_TEMPLATE = 24;
    private static final int LEAST_NUMBERS = 4;
    private static final int LONGEST_VECTOR = 4096;

    private static final String[] FILES = {
        ".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".webp", ".wav", ".mp3", ".m4a", ".amr", ".pcm", ".dat",
        ".bin", ".fpt", ".wsq", ".iso", ".ansi", ".mp4", ".fasta", ".fastq", ".vcf", ".bam", ".feat", ".npy"
    };

    private static final String LIST = ".,+-eE []";

    private record Type(EntitySpec spec, String words) {}

    private static final List<Type> TYPES = List.of(
            of("FACE_IMAGE", "人脸信息/特征", "face features", """
                        人脸, 人脸信息, 人脸图像, 人脸照片, 人脸照, 人脸图片, 人脸特征, 人脸特征值, 人脸特征码, 人脸数据, 人脸模板, 人脸底库, 人脸编码, 人脸向量,
                        面部特征, 面部识别特征, 面容信息, face image, face feature, face features, face template, face data, face embedding,
                        face vector, face photo, face encoding, faceprint
                        """, ""),
            of(
                    "FINGERPRINT",
                    "指纹",
                    "fingerprint",
                    """
                        指纹, 指纹信息, 指纹特征, 指纹特征值, 指纹特征码, 指纹模板, 指纹数据, 指纹图像, 指纹编码, 左手指纹, 右手指纹, fingerprint,
                        fingerprint template, fingerprint data, fingerprint image, finger template, finger feature, finger data
                        """,
                    "斗, 箕, 弓, 斗型, 箕型, 弓型, 斗型纹, 箕型纹, 弓型纹, 斗形纹, 箕形纹, 弓形纹, 双箕斗, 环形斗, 螺形斗, 囊形斗, 正箕, 反箕"),
            of("PALMPRINT", "掌纹", "palm print", """
                        掌纹, 掌纹信息, 掌纹特征, 掌纹特征值, 掌纹模板, 掌静脉, 掌静脉特征, 指静脉, 指静脉特征, palm print, palmprint, palm template,
                        palm vein, finger vein
                        """, "通贯掌, 断掌"),
            of("IRIS", "虹膜/眼纹", "iris", """
                        虹膜, 虹膜信息, 虹膜特征, 虹膜特征值, 虹膜特征码, 虹膜模板, 虹膜数据, 虹膜图像, 虹膜编码, 眼纹, 眼纹特征, iris, iris code,
                        iris template, iris data, iris image, iris feature, retina template
                        """, ""),
            of("VOICEPRINT", "声纹", "voice print", """
                        声纹, 声纹信息, 声纹特征, 声纹特征值, 声纹特征码, 声纹模板, 声纹数据, 声纹样本, 声纹向量, voiceprint, voice print,
                        voiceprint template, voice template, voice feature, voice embedding, speaker embedding, voiceprint id
                        """, ""),
            of("GAIT_EAR", "步态/耳廓", "gait or ear shape", """
                        步态, 步态特征, 步态数据, 步态信息, 步态特征值, 耳廓, 耳廓特征, 耳廓特征值, 耳纹, gait feature, gait data, gait template,
                        ear shape, ear print, ear template
                        """, ""),
            of("GENETIC_DATA", "基因信息", "genetic data", """
                        基因信息, 基因数据, 基因序列, 基因型, 基因检测结果, 基因检测, 基因分型, 染色体核型, 核型, DNA分型, DNA序列, DNA数据, STR分型,
                        genotype, karyotype, dna profile, dna sequence, gene sequence, genetic data, genome file, str profile
                        """, ""));

    private final ImmutableSet<String> words;

    private Biometrics(String words) {
        this.words = WordList.of(words);
    }

    /** The types, each with what tells that a feature was taken of somebody. */
    static Stream<Recognizer> all(Facts facts) {
        return TYPES.stream()
                .map(type -> new PersonalTrait(
                        type.spec, facts.personalTraits(), facts.personalSubject(), new Biometrics(type.words)));
    }

    private static Type of(String id, String chinese, String english, String labels, String words) {
        return new Type(
                EntitySpec.of(id, Category.BIOMETRIC, chinese, english, 45).labels(labels), words);
    }

    @Override
    public void read(Candidate candidate, FindingSink sink) {
        if (!candidate.isIntroduced()) {
            return;
        }
        char before = candidate.at(candidate.start() - 1);
        int start = before == '[' || before == '/' ? candidate.start() - 1 : candidate.start();
        int end = candidate.at(start) == '[' ? vectorEnd(candidate, start) : dataEnd(candidate, start);
        if (end > start) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
            return;
        }
        end = wordEnd(candidate, start);
        if (end > start) {
            sink.report(start, end, Evidence.IN_DICTIONARY);
        }
    }

    /** Behind [0.12, -0.5, …]; where it begins if there are too few numbers in it. */
    private static int vectorEnd(Candidate candidate, int start) {
        int numbers = 0;
        int i = start;
        while (i < start + LONGEST_VECTOR && candidate.at(i) != Candidate.OUTSIDE) {
            char c = candidate.at(i);
            if (c == ']') {
                return numbers >= LEAST_NUMBERS ? i + 1 : start;
            }
            if (!Candidate.isDigit(c) && LIST.indexOf(c) < 0) {
                return start;
            }
            numbers += Candidate.isDigit(c) && !Candidate.isDigit(candidate.at(i - 1)) && candidate.at(i - 1) != '.'
                    ? 1
                    : 0;
            i++;
        }
        return numbers >= LEAST_NUMBERS ? i : start;
    }

    /** Behind a template or the name of a file; where it begins if it is neither. */
    private static int dataEnd(Candidate candidate, int start) {
        int from = start;
        if (Reading.isAt(candidate, start, "data:")) {
            while (from < start + LEAST_TEMPLATE + 8 && candidate.at(from) != ',') {
                from++;
            }
            from += candidate.at(from) == ',' ? 1 : 0;
        }
        int end = candidate.runEnd(candidate.at(from) == 'h' ? Candidate.Run.WORD : Candidate.Run.TOKEN, from);
        while (end > from && candidate.at(end - 1) == '.') {
            end--;
        }
        return end - from >= LEAST_TEMPLATE && hasDigit(candidate, from) || isFile(candidate, from, end) ? end : start;
    }

    private static boolean hasDigit(Candidate candidate, int from) {
        return Reading.digits(candidate, from, from + LEAST_TEMPLATE) > 0;
    }

    private static boolean isFile(Candidate candidate, int from, int end) {
        for (String ending : FILES) {
            if (end - from > ending.length() && Reading.isAt(candidate, end - ending.length(), ending)) {
                return true;
            }
        }
        return false;
    }

    private int wordEnd(Candidate candidate, int start) {
        int end = candidate.runEnd(Candidate.Run.CLAUSE, start);
        for (String word : words) {
            if (end - start == word.length() && Reading.isAt(candidate, start, word)) {
                return end;
            }
        }
        return start;
    }
}
