package cn.yongji.onestop.kernel.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * 目录名称: what departments, matters and material slots are called, for a Chinese and for an English sentence. These are those
 * of the catalogue that comes with the program; what a later version adds has the name that it was published with.
 */
public final class CatalogueNames {
    private static final String FILE = "catalogue-names.txt";
    private static final int CODE = 1;
    private static final int ZH = 2;
    private static final int EN = 3;
    private static final Map<Kind, Map<String, Name>> ALL = read();

    /** What has a name. */
    public enum Kind {
        /** 部门. */
        DEPARTMENT,
        /** 审批事项. */
        MATTER,
        /** 应交材料. */
        SLOT
    }

    /** A name in both languages. */
    public record Name(String zh, String en) {}

    private CatalogueNames() {}

    /** All of a kind by their codes, in the order of the catalogue. */
    public static Map<String, Name> of(Kind kind) {
        return ALL.getOrDefault(kind, Map.of());
    }

    /** How an English sentence calls it: a name that was not written down in English stays what it is. */
    public static String english(Kind kind, String code, String otherwise) {
        var name = of(kind).get(code);
        return name == null ? otherwise : name.en();
    }

    /** How a Chinese sentence calls it. */
    public static String chinese(Kind kind, String code, String otherwise) {
        var name = of(kind).get(code);
        return name == null ? otherwise : name.zh();
    }

    private static Map<Kind, Map<String, Name>> read() {
        var all = new EnumMap<Kind, Map<String, Name>>(Kind.class);
        var stream = Objects.requireNonNull(CatalogueNames.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", -1))
                    .forEach(it -> all.computeIfAbsent(
                                    Kind.valueOf(it[0].toUpperCase(Locale.ROOT)), _ -> new LinkedHashMap<>())
                            .put(it[CODE], new Name(it[ZH], it[EN])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.replaceAll((_, names) -> Collections.unmodifiableMap(names));
        return all;
    }
}
