package io.tuomin.training;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.name.ModelCompiler;
import io.tuomin.name.NameFeatures;
import io.tuomin.name.Outcome;
import io.tuomin.name.TextNames;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Trains the model for names of persons from the sentences of the project and from open data sets, which {@code open-data.tsv} names
 * with their checksums. The same input always gives the same model, bit for bit.
 */
public final class TrainNames {

    /** Features that occur less often are not learnt. */
    private static final int CUTOFF = 3;

    private static final int ROUNDS = 5;

    /** Beginning of the names of files that hold titles of goods. */
    private static final String GOODS = "goods";

    /** How often the model learns from raw text. */
    private static final int SELF_TRAINING = 1;

    /** Beginnings of the names of other files whose sentences count once: they hold lines of one kind. Those of the rest count twice. */
    private static final Set<String> ONCE = Set.of("contacts", "fragments", "medicine", "records");

    private static final double LEAST_SIGNIFICANCE = 0.15;

    private TrainNames() {}

    /**
     * Trains.
     *
     * @param args folder of the tables, folder of the sentences, table of the open data, their folder, file of the model
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 5) {
            throw new IllegalArgumentException(
                    "Five arguments: the folder of the tables, the folder of the sentences, the table of the open data, their folder,"
                            + " the folder for the models");
        }
        Dictionaries dictionaries = Dictionaries.in(Path.of(args[0]));
        OpenData openData = new OpenData(Path.of(args[2]), Path.of(args[3]));
        Path models = Path.of(args[4]);
        Renaming renaming = new Renaming(dictionaries);
        List<Sentence> sentences = new ArrayList<>();
        for (Path file : openData.labelled()) {
            addRenamed(Corpus.open(file), renaming, sentences);
        }
        addRenamed(Corpus.written(Path.of(args[1]), file -> true), renaming, sentences);
        addRenamed(
                Corpus.written(
                        Path.of(args[1]),
                        file -> !file.startsWith(GOODS) && ONCE.stream().noneMatch(file::startsWith)),
                renaming,
                sentences);
        NameFeatures features = NameFeatures.of(dictionaries);
        Set<Sentence> titles = new HashSet<>(Corpus.written(Path.of(args[1]), file -> file.startsWith(GOODS)));
        Files.createDirectories(models);
        trainTitles(fitting(sentences), titles, features, models);
        train(fitting(sentences), features, models);
        for (int round = 0; round < SELF_TRAINING; round++) {
            List<Sentence> more = new ArrayList<>(sentences);
            addRenamed(SelfTraining.sentences(openData.raw(), TextNames.of(dictionaries, models)), renaming, more);
            train(fitting(more), features, models);
        }
    }

    private static List<Sentence> fitting(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence ->
                        !sentence.text().isEmpty() && sentence.text().length() <= NameFeatures.LONGEST)
                .toList();
    }

    private static void addRenamed(List<Sentence> sentences, Renaming renaming, List<Sentence> all) {
        all.addAll(sentences);
        for (Sentence sentence : sentences) {
            if (!sentence.names().isEmpty()) {
                Sentence renamed = renaming.rename(sentence);
                if (!renamed.equals(sentence)) {
                    all.add(renamed);
                }
            }
        }
    }

    private static void train(List<Sentence> sentences, NameFeatures features, Path folder) throws IOException {
        String[] gateOutcomes = ModelCompiler.GATE_OUTCOMES.toArray(String[]::new);
        Index gate = new Index(
                sentences,
                Questions.ofGate(features),
                1,
                gateOutcomes,
                (s, i) -> s.outcome(i) == Outcome.OTHER ? 0 : 1);
        write(train(gate, 0), folder.resolve(ModelCompiler.GATE));
        Index names = new Index(
                sentences,
                Questions.ofModel(features),
                CUTOFF,
                Outcome.names(),
                (s, i) -> s.outcome(i).ordinal());
        write(train(names, LEAST_SIGNIFICANCE), folder.resolve(ModelCompiler.NAMES));
    }

    private static void trainTitles(List<Sentence> sentences, Set<Sentence> titles, NameFeatures features, Path folder)
            throws IOException {
        String[] outcomes = ModelCompiler.TITLE_OUTCOMES.toArray(String[]::new);
        Index index =
                new Index(sentences, Questions.ofTitles(features), 2, outcomes, (s, i) -> titles.contains(s) ? 1 : 0);
        write(train(index, 0), folder.resolve(ModelCompiler.TITLES));
    }

    private static void write(AbstractModel model, Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
            new BinaryGISModelWriter(model, out).persist();
        }
    }

    private static AbstractModel train(Index index, double leastSignificance) throws IOException {
        ExtensionLoader.registerAllowedPackage(AdaptiveGradient.class.getPackageName());
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, AdaptiveGradient.class.getName());
        parameters.put(TrainingParameters.TRAINER_TYPE_PARAM, "Event");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put("Reference", index.getOutcomeLabels()[0]);
        parameters.put("LeastSignificance", leastSignificance);
        EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
        return (AbstractModel) trainer.train(index);
    }
}
