package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.Scope;
import io.tuomin.strategy.Resources;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which keys tokens and digests are made with, and how far equal values have equal ones. */
final class KeyOptions {

    @Option(names = "--keys", paramLabel = "FILE", descriptionKey = "keys.keys")
    private @Nullable Path file;

    @Option(
            names = "--scope",
            paramLabel = "KIND:NAME",
            descriptionKey = "keys.scope",
            converter = ScopeConverter.class,
            completionCandidates = ScopeForms.class)
    private @Nullable Scope scope;

    /** The key file. */
    @Nullable
    Path file() {
        return file;
    }

    Resources resources() {
        if (file == null) {
            return Resources.none();
        }
        try (KeyFile keyFile = Passwords.of(file)) {
            return Resources.of(keyFile.read(), scope == null ? Scope.standard() : scope);
        }
    }

    /** How a scope is written. */
    static final class ScopeForms implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return List.of("document:NAME", "data-set:NAME", "tenant:NAME").iterator();
        }
    }

    /** Reads {@code data-set:NAME}. */
    static final class ScopeConverter implements ITypeConverter<Scope> {

        @Override
        public Scope convert(String value) {
            int colon = value.indexOf(':');
            String kind = value.substring(0, Math.max(0, colon))
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_');
            try {
                return new Scope(Scope.Kind.valueOf(kind), value.substring(colon + 1));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("no scope");
            }
        }
    }
}
