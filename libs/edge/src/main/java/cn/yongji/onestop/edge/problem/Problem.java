package cn.yongji.onestop.edge.problem;

import cn.yongji.onestop.edge.language.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said when a request is not answered as asked (RFC 9457).
 *
 * @param type which kind
 * @param detailZh what happened this time, in Chinese
 * @param detailEn what happened this time, in English
 * @param facts values that clients may need, sent beside the standard members
 * @param errors what is wrong with the input, all at once
 * @param headers headers that belong to the answer
 * @param hides whether there is such a thing and the caller may not know of it; never told
 */
public record Problem(
        ProblemType type,
        String detailZh,
        String detailEn,
        Map<String, Object> facts,
        List<InputError> errors,
        Map<String, String> headers,
        boolean hides) {

    public Problem {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    /** A problem whose facts are given as name, value, name, value … */
    public static Problem of(ProblemType type, String detailZh, String detailEn, Object... facts) {
        return new Problem(type, detailZh, detailEn, pairs(facts), List.of(), Map.of(), false);
    }

    /** As {@link #of(ProblemType, String, String, Object...)}, of a feature's kind. */
    public static Problem of(ProblemKind kind, String detailZh, String detailEn, Object... facts) {
        return of(kind.type(), detailZh, detailEn, facts);
    }

    /** A problem whose facts are those that the refusal knows: its components, under their names. */
    public static Problem told(ProblemKind kind, String detailZh, String detailEn, Record refusal) {
        return new Problem(kind.type(), detailZh, detailEn, Facts.of(refusal), List.of(), Map.of(), false);
    }

    /** As {@link #invalid(ProblemType, List)}, of a feature's kind. */
    public static Problem invalid(ProblemKind kind, List<InputError> errors) {
        return invalid(kind.type(), errors);
    }

    /** A problem with what was sent. */
    public static Problem invalid(ProblemType type, List<InputError> errors) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (var error : errors) {
            zh.add(error.zh());
            en.add(error.en());
        }
        return new Problem(type, String.join("；", zh), String.join("; ", en), Map.of(), errors, Map.of(), false);
    }

    /** The fields of the request body are not what they should be (400). */
    public static Problem invalidBody(InputError... errors) {
        return invalid(EdgeProblems.REQUEST_INVALID, List.of(errors));
    }

    /** A parameter or header is not what it should be (400). */
    public static Problem invalidParameter(InputError... errors) {
        return invalid(EdgeProblems.PARAMETER_INVALID, List.of(errors));
    }

    /** There is no such thing, or the caller may not know of it (404). */
    public static Problem notFound() {
        return of(EdgeProblems.NOT_FOUND, "没有这项内容，或您无权查看", "There is no such thing, or you may not see it");
    }

    /** The same, of what is there and the caller may not know of. */
    public static Problem withheld() {
        var told = notFound();
        return new Problem(told.type, told.detailZh, told.detailEn, told.facts, told.errors, told.headers, true);
    }

    /** With one more fact. */
    public Problem with(String name, Object fact) {
        var all = new LinkedHashMap<>(facts);
        all.put(name, fact);
        return new Problem(type, detailZh, detailEn, all, errors, headers, hides);
    }

    public Problem withHeader(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(type, detailZh, detailEn, facts, errors, all, hides);
    }

    public String detail(Language language) {
        return language.pick(detailZh, detailEn);
    }

    private static Map<String, Object> pairs(Object... facts) {
        if (facts.length % 2 != 0) throw new IllegalArgumentException("facts are pairs of name and value");
        var pairs = new LinkedHashMap<String, Object>();
        for (var i = 0; i < facts.length; i += 2) pairs.put((String) facts[i], facts[i + 1]);
        return pairs;
    }
}
