package io.tuomin;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.entity.BuiltIns;
import io.tuomin.model.EntityType;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.TextRecognizer;
import io.tuomin.scan.Engine;
import io.tuomin.scan.FieldNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts an engine together.
 *
 * @param tables the dictionaries
 * @param added recognizers of the user's own
 * @param texts recognizers of whole texts of the user's own
 * @param only the types that are wanted; empty for all
 * @param without types that are not wanted
 */
record Assembly(
        Dictionaries tables,
        List<Recognizer> added,
        List<TextRecognizer> texts,
        Set<String> only,
        Set<String> without) {

    /**
     * An engine of the built-in recognizers and those added, as far as they are wanted.
     *
     * @throws io.tuomin.dictionary.DictionaryException if a dictionary is missing, or does not fit
     * @throws IllegalArgumentException if a type that is named does not exist
     */
    Engine engine(int minimumConfidence) {
        List<Recognizer> recognizers = new ArrayList<>(BuiltIns.recognizers(tables));
        recognizers.addAll(added);
        List<TextRecognizer> readers = new ArrayList<>(BuiltIns.texts(tables));
        readers.addAll(texts);
        Set<String> known = specs(recognizers, readers)
                .map(EntitySpec::type)
                .map(EntityType::id)
                .collect(Collectors.toSet());
        only.forEach(type -> refuseIfUnknown(type, known));
        without.forEach(type -> refuseIfUnknown(type, known));
        FieldNames names = FieldNames.of(tables.get(FieldNames.TABLE));
        names.requireTypes(known);
        recognizers.removeIf(recognizer -> !isWanted(recognizer.spec()));
        Set<EntitySpec> own = specs(added, texts).collect(Collectors.toSet());
        return new Engine(recognizers, wanted(readers), names.respecting(own), minimumConfidence);
    }

    private static Stream<EntitySpec> specs(List<Recognizer> recognizers, List<TextRecognizer> readers) {
        return Stream.concat(
                recognizers.stream().map(Recognizer::spec), readers.stream().flatMap(text -> text.specs().stream()));
    }

    private static void refuseIfUnknown(String type, Set<String> known) {
        if (!known.contains(type)) {
            throw new IllegalArgumentException("No entity type '" + type + "'; the catalogue is in docs/entities.md");
        }
    }

    private List<TextRecognizer> wanted(List<TextRecognizer> readers) {
        return readers.stream()
                .filter(text -> text.specs().stream().anyMatch(this::isWanted))
                .<TextRecognizer>map(text -> new SelectedTypes(text, this::isWanted))
                .toList();
    }

    private boolean isWanted(EntitySpec spec) {
        String id = spec.type().id();
        return (only.isEmpty() || only.contains(id) || spec.isNegative()) && !without.contains(id);
    }
}
