package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.rules.facts.domain.Doubt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/** Something that is taken, but should be looked at. In both languages, since a kept answer is the same for everybody. */
@Schema(name = "Warning", description = "警告：已受理，但需要核对。")
record WarningView(String pointer, String code, String zh, String en) {
    private static final String INVESTMENT = "/facts/totalInvestment";

    static List<WarningView> of(Project project) {
        return Stream.concat(
                        of(project.unitCode()).stream(),
                        Doubt.about(project.facts()).stream().map(WarningView::of))
                .toList();
    }

    private static WarningView of(Doubt doubt) {
        return switch (doubt) {
            case Doubt.TooLittle(var investment) ->
                new WarningView(
                        INVESTMENT,
                        "investment-too-little",
                        "总投资仅 %s 元，请核对是否误以万元填写".formatted(investment.format()),
                        "The total investment is only %s yuan; was it written in units of 10,000?"
                                .formatted(investment.format()));
            case Doubt.OddPerSquareMetre(var investment, var floor, var each) ->
                new WarningView(
                        INVESTMENT,
                        "investment-per-square-metre",
                        "总投资 %s 元、建筑面积 %d 平方米，合每平方米 %s 元，请核对单位是否为元"
                                .formatted(investment.format(), floor, each.format()),
                        "%s yuan for %d square metres are %s yuan each; is the sum in yuan?"
                                .formatted(investment.format(), floor, each.format()));
        };
    }

    private static List<WarningView> of(UnitCode code) {
        return switch (code) {
            case UnitCode.InDoubt(var _, var reason) ->
                List.of(new WarningView("/facts/unit/uscc", reason.code(), reason.zh(), reason.en()));
            case UnitCode.Sound _, UnitCode.Confirmed _ -> List.of();
        };
    }
}
