package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.kernel.event.word.ImprovementKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** 建议规则: what numbers suggest (S16). When each of them speaks is data, {@code suggestion-rules.txt}. */
public enum SuggestionRule {
    /** The promise is far above what nine in ten need: shorten it. */
    PROMISE_TOO_LONG("PROMISED_WORKING_DAYS"),
    /** Too few keep the promise on the days that lay with the department: lengthen it, or staff it. */
    PROMISE_MISSED("IN_TIME_SHARE"),
    /** A slot is asked for again and again: name it in the list. */
    SLOT_ASKED_AGAIN("ASKED_AGAIN_SHARE"),
    /** A slot is nearly always filled from the file: stop asking. */
    SLOT_ON_FILE("ON_FILE_SHARE"),
    /** Nearly all promises are kept: it may be deferred. */
    GAP_KEPT("GAPS_KEPT_SHARE"),
    /** Too many promises are missed: it may not be deferred. */
    GAP_MISSED("GAPS_MISSED_SHARE"),
    /** Too many exemptions fall: look at their condition. */
    EXEMPTION_UNDONE("EXEMPTIONS_UNDONE_SHARE"),
    /** A matter starts only after another is granted: say so. */
    ALWAYS_AFTER("PREREQUISITES");

    private static final String TABLE = "suggestion-rules.txt";
    private static final Map<SuggestionRule, Threshold> THRESHOLDS = read();

    private final String metric;

    SuggestionRule(String metric) {
        this.metric = metric;
    }

    /**
     * When a rule speaks.
     *
     * @param percent as the table says for each
     * @param sample it says nothing of fewer
     * @param target what the metric is to become
     */
    public record Threshold(ImprovementKind kind, int percent, int sample, int target) {
        /** Whether of {@code n} at least that share is so. */
        boolean isReached(long some, long n) {
            return n >= sample && some * 100 >= (long) percent * n;
        }

        /** Whether of {@code n} less than that share is so. */
        boolean isMissed(long some, long n) {
            return n >= sample && some * 100 < (long) percent * n;
        }
    }

    public String metric() {
        return metric;
    }

    public Threshold threshold() {
        return Objects.requireNonNull(THRESHOLDS.get(this));
    }

    private static Map<SuggestionRule, Threshold> read() {
        var all = new EnumMap<SuggestionRule, Threshold>(SuggestionRule.class);
        var table = Objects.requireNonNull(SuggestionRule.class.getResourceAsStream(TABLE));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .forEach(cells -> all.put(
                            valueOf(cells.getFirst()),
                            new Threshold(
                                    ImprovementKind.valueOf(cells.get(1)),
                                    Integer.parseInt(cells.get(2)),
                                    Integer.parseInt(cells.get(3)),
                                    Integer.parseInt(cells.get(4)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (all.size() != values().length) throw new IllegalStateException(TABLE + " does not have every rule");
        return all;
    }
}
