package io.tuomin.examples;

import io.tuomin.Classifier;
import io.tuomin.onnx.OnnxRecognizer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a token-classification model of one's own beside the built-in recognizers. */
public final class OwnModel {

    private OwnModel() {}

    /** Prints what is found with the model in a folder: {@code model.onnx}, {@code vocab.txt}, {@code config.json}. */
    public static void main(String[] args) {
        Path folder = Path.of(args.length == 0 ? "model" : args[0]);
        if (!Files.isDirectory(folder)) {
            System.out.println("Name a folder with model.onnx, vocab.txt and config.json");
            return;
        }
        try (OnnxRecognizer model = OnnxRecognizer.builder(folder.resolve("model.onnx"))
                .vocabulary(folder.resolve("vocab.txt"))
                .labels(folder.resolve("config.json")) // its id2label
                .type("PER", "PERSON_NAME") // B-PER, I-PER of the model
                .build()) {
            Classifier classifier = Classifier.builder().add(model).build();
            System.out.println(classifier.classify("昨天下午张伟在会上发言"));
        }
    }
}
