package cn.yongji.onestop.intake.catalogue.data;

import cn.yongji.onestop.intake.facts.domain.Category;
import cn.yongji.onestop.intake.facts.domain.Circumstance;
import cn.yongji.onestop.intake.facts.domain.EnvironmentClass;
import cn.yongji.onestop.intake.facts.domain.LandMode;
import cn.yongji.onestop.intake.facts.domain.Track;
import cn.yongji.onestop.kernel.money.Yuan;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names that a condition may use: the facts, and the constants they are compared with, such as {@code
 * Track.GOVERNMENT}. A name that is not here is a typo, and so is a comparison of different types.
 */
final class FactVocabulary {
    private static final String MONEY = "totalInvestment";
    private static final String MONEY_IN_FEN = "totalInvestmentFen";
    private static final Map<String, String> CONSTANTS = constants();
    private static final Map<String, CelType> TYPES = types();

    private FactVocabulary() {}

    static Map<String, CelType> declarations() {
        return TYPES;
    }

    static boolean isConstant(String name) {
        return CONSTANTS.containsKey(name);
    }

    /** The facts as CEL sees them. Money is compared in whole fen, since a double is not exact (D4). */
    static Map<String, Object> variables(Map<String, Object> facts) {
        var variables = new HashMap<String, Object>(CONSTANTS);
        facts.forEach((name, value) -> variables.put(name, value instanceof BigDecimal n ? n.doubleValue() : value));
        if (facts.get(MONEY) instanceof BigDecimal yuan)
            variables.put(MONEY_IN_FEN, Yuan.of(yuan).fen());
        return variables;
    }

    /** The name by which people know the fact behind a variable. */
    static String factBehind(String variable) {
        return variable.equals(MONEY_IN_FEN) ? MONEY : variable;
    }

    private static Map<String, CelType> types() {
        var types = new LinkedHashMap<String, CelType>();
        CONSTANTS.keySet().forEach(name -> types.put(name, SimpleType.STRING));
        for (var text : Set.of("track", "category", "landMode", "environmentClass", "regionCode")) {
            types.put(text, SimpleType.STRING);
        }
        for (var number : Set.of("landAreaHa", "annualTce")) types.put(number, SimpleType.DOUBLE);
        for (var whole : Set.of("earthworkM3", "floorAreaM2", "annualKwh", MONEY_IN_FEN))
            types.put(whole, SimpleType.INT);
        for (var circumstance : Circumstance.values()) types.put(circumstance.factName(), SimpleType.BOOL);
        return Map.copyOf(types);
    }

    private static Map<String, String> constants() {
        var constants = new LinkedHashMap<String, String>();
        for (var type : new Class<?>[] {Track.class, Category.class, LandMode.class, EnvironmentClass.class}) {
            for (var constant : type.getEnumConstants()) {
                var name = ((Enum<?>) constant).name();
                constants.put(type.getSimpleName() + "." + name, name);
            }
        }
        return Map.copyOf(constants);
    }
}
