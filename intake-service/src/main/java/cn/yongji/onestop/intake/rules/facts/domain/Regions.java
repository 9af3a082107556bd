package cn.yongji.onestop.intake.rules.facts.domain;

import java.util.Set;

/** 行政区划代码 (GB/T 2260): the first two of the six digits are a province, and not every number is one. */
public final class Regions {
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");
    private static final int PROVINCE = 2;

    private Regions() {}

    /** @param code six digits */
    public static boolean isInAProvince(String code) {
        return PROVINCES.contains(code.substring(0, PROVINCE));
    }
}
