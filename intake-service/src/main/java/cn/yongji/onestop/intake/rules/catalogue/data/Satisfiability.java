package cn.yongji.onestop.intake.rules.catalogue.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether any project can meet a condition. Tries the values around which the condition can change its answer: each choice, yes
 * and no, the literals it is written with and their neighbours. A condition that compares facts only with each other and with
 * literals, as CEL conditions over facts do, is met by one of those if by any.
 */
final class Satisfiability {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final int MOST = 200_000;

    private Satisfiability() {}

    static boolean possible(CelCondition condition) {
        var names = List.copyOf(condition.facts());
        var choices =
                names.stream().map(name -> candidates(name, condition.text())).toList();
        var combinations = choices.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        // Too many to try is no proof that there is none: then it is let pass.
        if (combinations > MOST) return true;
        for (long at = 0; at < combinations; at++) {
            if (condition.holds(values(names, choices, at))) return true;
        }
        return false;
    }

    private static Map<String, Object> values(List<String> names, List<List<Object>> choices, long number) {
        var values = new HashMap<String, Object>();
        var rest = number;
        for (var i = 0; i < names.size(); i++) {
            var candidates = choices.get(i);
            values.put(names.get(i), candidates.get((int) (rest % candidates.size())));
            rest /= candidates.size();
        }
        return values;
    }

    private static List<Object> candidates(String fact, String text) {
        return switch (FactVocabulary.kind(fact)) {
            case CHOICE -> List.copyOf(FactVocabulary.choices(fact));
            case YES_OR_NO -> List.of(true, false);
            case INTEGER ->
                numbers(text).stream()
                        .map(it -> (Object) it.longValue())
                        .distinct()
                        .toList();
            case DECIMAL -> List.copyOf(numbers(text));
            case TEXT -> texts(text);
        };
    }

    private static Set<BigDecimal> numbers(String text) {
        var numbers = new LinkedHashSet<BigDecimal>(List.of(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000_000_000L)));
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            var number = new BigDecimal(matcher.group());
            // Money is asked for in fen and held in yuan; a literal may be meant either way.
            for (var each : List.of(number, number.movePointLeft(2))) {
                numbers.addAll(List.of(each.subtract(BigDecimal.ONE), each, each.add(BigDecimal.ONE)));
            }
        }
        numbers.removeIf(number -> number.signum() < 0);
        return numbers;
    }

    private static List<Object> texts(String text) {
        var texts = new LinkedHashSet<Object>(List.of("", "2000-01-01", "2026-12-01", "2099-12-31"));
        var matcher = TEXT.matcher(text);
        while (matcher.find()) texts.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        return new ArrayList<>(texts);
    }
}
