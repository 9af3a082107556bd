package cn.yongji.onestop.intake.rules.facts.domain;

import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * 项目事实. Everything that decides which matters a project needs, once, so that it is asked once (S29).
 *
 * @param code 投资项目统一代码, as soon as there is one
 * @param content 建设内容 in words
 * @param groundwork what others have issued for it before
 */
public record ProjectFacts(
        String name,
        Optional<ProjectCode> code,
        Unit unit,
        Track track,
        Category category,
        String content,
        Yuan totalInvestment,
        Place place,
        Land land,
        Works works,
        Energy energy,
        EnvironmentClass environmentClass,
        Schedule schedule,
        Set<Circumstance> circumstances,
        Groundwork groundwork) {

    /** 建设地点: 行政区划代码 and address. */
    public record Place(String regionCode, String address) {}

    /** 用地: how the land is got, and how much of it in hectares. */
    public record Land(LandMode mode, BigDecimal areaHa) {}

    /** 建设规模: 挖填土石方 and 建筑面积. */
    public record Works(long earthworkM3, long floorAreaM2) {}

    /** 年综合能耗: in tonnes of standard coal, and of that the electricity. */
    public record Energy(BigDecimal annualTce, long annualKwh) {}

    /** 计划开工 and 竣工. */
    public record Schedule(LocalDate plannedStart, LocalDate plannedFinish) {}

    public ProjectFacts {
        // An EnumSet keeps the order of declaration, so that two equal fact sheets are written down alike.
        circumstances = circumstances.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(circumstances));
    }

    public boolean has(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }
}
