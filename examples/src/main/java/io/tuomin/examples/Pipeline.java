package io.tuomin.examples;

import io.tuomin.Classifier;
import io.tuomin.Desensitizer;
import io.tuomin.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deals with many short values: a column at once, and lines one after the other. */
public final class Pipeline {

    private Pipeline() {}

    /** Prints a column masked, and what is in the lines of a log. */
    public static void main(String[] args) {
        Desensitizer desensitizer = Desensitizer.standard();
        List<String> names = List.of("高原", "李明", "王芳", "赵敏", "陈静", "高原", "刘洋");
        System.out.println(desensitizer.applyAll("c1", names)); // each alone
        System.out.println(desensitizer.applyColumn("c1", names)); // as a column of names

        Classifier classifier = desensitizer.classifier();
        List<byte[]> lines = List.of(
                "GET /index.html 200".getBytes(StandardCharsets.UTF_8),
                "POST /login mobile=13800138000".getBytes(StandardCharsets.UTF_8));
        try (Session session = classifier.session()) { // one for each thread
            for (byte[] line : lines) {
                session.classify(null, line, 0, line.length, finding -> System.out.println(finding));
            }
        }
    }
}
