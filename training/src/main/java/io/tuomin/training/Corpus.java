package io.tuomin.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import io.tuomin.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads sentences with names: those written for the project, and open data that is not part of it. */
final class Corpus {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What follows a surname and is not part of the name. */
    private static final List<String> TITLES = List.of("先生", "女士", "小姐", "教授", "主任", "老师", "医生");

    /** Of the documents of an open set, in blocks of this many, every fifth block is kept to measure on. */
    private static final int BLOCK = 50;

    private Corpus() {}

    /** The sentences of all {@code *.txt} of a folder that are wanted, one in a line. */
    static List<Sentence> written(Path folder, Predicate<String> wanted) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".txt")
                                    && wanted.test(path.getFileName().toString()))
                            .sorted()::iterator) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        sentences.addAll(Sentence.parse(line.strip()).split());
                    }
                }
            }
        }
        return sentences;
    }

    /**
     * The documents of an open set for training: lines {@code {"text", "spans": [{"start", "end", "type"}]}}.
     */
    static List<Sentence> open(Path file) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        int document = 0;
        for (String line : Files.readAllLines(file)) {
            if (document++ / BLOCK % 5 != 4) {
                sentences.addAll(document(JSON.readTree(line)).split());
            }
        }
        return sentences;
    }

    private static Sentence document(JsonNode json) {
        String text = json.get("text").asText();
        List<Span> names = new ArrayList<>();
        for (JsonNode span : json.get("spans")) {
            if (span.get("type").asText().equals("PERSON_NAME")) {
                int start = span.get("start").asInt();
                names.add(new Span(
                        start, withoutTitle(text, start, span.get("end").asInt())));
            }
        }
        names.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return new Sentence(text, ImmutableList.copyOf(names));
    }

    private static int withoutTitle(String text, int start, int end) {
        for (String title : TITLES) {
            if (end - start > title.length() && text.startsWith(title, end - title.length())) {
                return end - title.length();
            }
        }
        return end;
    }
}
