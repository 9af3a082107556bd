package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.WrittenNames;
import java.util.List;
import java.util.stream.Stream;

/** A small aggregate for the tests: sheets of which it may hold twenty, and versions of which the newest three stay in it. */
record Pile(List<String> sheets, List<Version> versions) {
    record Version(int number, String text) {}

    private static final WrittenNames NAMES =
            WrittenNames.table().row(Pile.class, "sheets", "versions").row(Version.class, "number", "text");

    static final AggregateMapping<Pile> MAPPING = AggregateMapping.of("piles", NAMES.of(Pile.class));

    static final Overflow<Pile, Version> VERSIONS = new Overflow<>(
            "versions",
            WrittenNames.table().row(Version.class, "number", "text").of(Version.class),
            3,
            Pile::versions,
            Version::number,
            Pile::withVersions);

    static Pile empty() {
        return new Pile(List.of(), List.of());
    }

    Pile with(String sheet) {
        return new Pile(Stream.concat(sheets.stream(), Stream.of(sheet)).toList(), versions);
    }

    Pile withVersions(List<Version> others) {
        return new Pile(sheets, others);
    }

    Pile rewritten(String text) {
        var number = versions.isEmpty() ? 1 : versions.getLast().number() + 1;
        return withVersions(Stream.concat(versions.stream(), Stream.of(new Version(number, text)))
                .toList());
    }

    Pile without(int first) {
        return new Pile(sheets.subList(first, sheets.size()), versions);
    }
}
