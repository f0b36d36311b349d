package io.tuomin.onnx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the outputs of a model stand for: {@code O}, and positions in values of a kind, in any of the schemes IO, BIO, BIOES and BMES. */
final class Labels {

    /** A position in a value. */
    enum Position {
        OUTSIDE,
        BEGIN,
        INSIDE,
        END,
        SINGLE
    }

    /**
     * One label.
     *
     * @param position where in a value
     * @param kind the kind of value as the model names it; empty outside
     */
    record Label(Position position, String kind) {}

    private final ImmutableList<Label> labels;

    private Labels(List<String> names, Path file) {
        ImmutableList.Builder<Label> all = ImmutableList.builder();
        for (int i = 0; i < names.size(); i++) {
            all.add(label(names.get(i), i, file));
        }
        labels = all.build();
    }

    /** Reads {@code id2label} of a {@code config.json}, or a file with one label a line. */
    static Labels read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            boolean json = file.getFileName().toString().endsWith(".json");
            return new Labels(json ? ofConfig(text, file) : text.lines().toList(), file);
        } catch (IOException e) {
            throw new OnnxModelException("Cannot read the labels " + file + ": " + e, e);
        }
    }

    private static List<String> ofConfig(String text, Path file) {
        try {
            JsonNode byId = new ObjectMapper().readTree(text).path("id2label");
            List<String> names = new ArrayList<>();
            for (int id = 0; id < byId.size(); id++) {
                if (!byId.path(String.valueOf(id)).isTextual()) {
                    throw new OnnxModelException("In " + file + ", id2label has no label " + id + " of " + byId.size());
                }
                names.add(byId.get(String.valueOf(id)).textValue());
            }
            if (names.isEmpty()) {
                throw new OnnxModelException(file + " has no id2label");
            }
            return names;
        } catch (JsonProcessingException e) {
            throw new OnnxModelException(file + ":" + e.getLocation().getLineNr() + ": not well-formed JSON", e);
        }
    }

    private static Label label(String name, int id, Path file) {
        if (name.equals("O")) {
            return new Label(Position.OUTSIDE, "");
        }
        if (name.length() > 2 && (name.charAt(1) == '-' || name.charAt(1) == '_')) {
            Position position = switch (name.charAt(0)) {
                case 'B' -> Position.BEGIN;
                case 'I', 'M' -> Position.INSIDE;
                case 'E', 'L' -> Position.END;
                case 'S', 'U' -> Position.SINGLE;
                default -> throw unfit(name, id, file);
            };
            return new Label(position, name.substring(2));
        }
        throw unfit(name, id, file);
    }

    private static OnnxModelException unfit(String name, int id, Path file) {
        return new OnnxModelException("In " + file + ", label " + id + " is '" + name
                + "'; labels are O, or B-, I-, M-, E- or S- and a kind, such as B-PER");
    }

    int size() {
        return labels.size();
    }

    Label get(int id) {
        return labels.get(id);
    }

    /** The kinds of values. */
    ImmutableSet<String> kinds() {
        return labels.stream()
                .filter(label -> label.position != Position.OUTSIDE)
                .map(Label::kind)
                .collect(ImmutableSet.toImmutableSet());
    }
}
