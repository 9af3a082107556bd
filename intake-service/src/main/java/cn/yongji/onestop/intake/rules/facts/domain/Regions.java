package cn.yongji.onestop.intake.rules.facts.domain;

import cn.yongji.onestop.kernel.fact.Nearest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 行政区划代码 (GB/T 2260): two digits each for province, city and county, and not every number is one. Those of the own
 * province are known by their city, those of the own city by their county; of others the province is looked at.
 *
 * <p>Compared in November 2026 with the codes at the end of 2025 that 民政部 publishes (中华人民共和国县以上行政区划代码, mca.gov.cn,
 * as {@code yescallop/areacodes} keeps them in {@code data/2025.txt}): 11 cities of the province, 运城市 with one district, ten
 * counties and two cities of its own. Taiwan is published under 710000, to which no project here belongs.
 */
public final class Regions {
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");
    private static final String SHANXI = "14";

    /** 省辖市: 1401 to 1411. */
    private static final int CITIES_OF_SHANXI = 11;

    /** 运城市, its counties and itself. */
    private static final Map<String, String> YUNCHENG = new TreeMap<>(Map.ofEntries(
            Map.entry("140800", "运城市"),
            Map.entry("140802", "盐湖区"),
            Map.entry("140821", "临猗县"),
            Map.entry("140822", "万荣县"),
            Map.entry("140823", "闻喜县"),
            Map.entry("140824", "稷山县"),
            Map.entry("140825", "新绛县"),
            Map.entry("140826", "绛县"),
            Map.entry("140827", "垣曲县"),
            Map.entry("140828", "夏县"),
            Map.entry("140829", "平陆县"),
            Map.entry("140830", "芮城县"),
            Map.entry("140881", "永济市"),
            Map.entry("140882", "河津市")));

    private static final int PROVINCE = 2;
    private static final int CITY = 4;

    private Regions() {}

    /** @param code six digits */
    public static boolean exists(String code) {
        if (!PROVINCES.contains(code.substring(0, PROVINCE))) return false;
        if (!code.startsWith(SHANXI)) return true;
        var city = Integer.parseInt(code.substring(PROVINCE, CITY));
        if (city == 0) return code.endsWith("0000");
        if (city > CITIES_OF_SHANXI) return false;
        return !code.startsWith("1408") || YUNCHENG.containsKey(code);
    }

    /** Those of the own city that somebody who typed an unknown code may have meant, with their names. */
    public static String nearest(String code) {
        return Nearest.to(code, YUNCHENG.keySet()).stream()
                .map(it -> it + "（" + YUNCHENG.get(it) + "）")
                .collect(Collectors.joining("、"));
    }
}
