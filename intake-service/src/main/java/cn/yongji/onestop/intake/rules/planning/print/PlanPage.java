package cn.yongji.onestop.intake.rules.planning.print;

import cn.yongji.onestop.intake.rules.planning.domain.LatestPromise;
import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.Saving;
import cn.yongji.onestop.kernel.fact.FactLabels;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.print.Xhtml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 一方案一清单 as a printable page. The PDF is made of the same page, so both say the same. */
public final class PlanPage {
    private static final String STYLE = """
        @page { size: A4; margin: 18mm 14mm 16mm;
                @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页";
                                 font-family: 'Noto Sans SC'; font-size: 8pt; color: #555; } }
        body { font-family: 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif;
               font-size: 9.5pt; line-height: 1.45; color: #111; max-width: 190mm; margin: 0 auto; }
        h1 { font-size: 18pt; text-align: center; margin: 0 0 2mm; }
        h2 { font-size: 12pt; margin: 6mm 0 2mm; border-left: 3px solid #b3261e; padding-left: 2mm;
             page-break-after: avoid; }
        p { margin: 1.5mm 0; }
        .name { text-align: center; font-size: 12pt; margin-bottom: 4mm; }
        .lead { font-size: 11pt; font-weight: bold; }
        .note { color: #444; font-size: 8.5pt; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
        th, td { border: 0.5pt solid #777; padding: 1mm 1.5mm; text-align: left; vertical-align: top;
                 word-wrap: break-word; }
        th { background: #f0ece4; }
        tr { page-break-inside: avoid; }
        """;

    private static final String NUMBERS = "一二三四五六七";

    private final PlanSheet sheet;
    private final Plan plan;
    private final Xhtml page = new Xhtml();
    private int sections;

    private PlanPage(PlanSheet sheet) {
        this.sheet = sheet;
        this.plan = sheet.plan();
    }

    /** The page as XHTML. */
    public static String of(PlanSheet sheet) {
        return new PlanPage(sheet).written();
    }

    private String written() {
        page.raw("<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><meta"
                        + " charset=\"UTF-8\"/>")
                .element("title", "一方案一清单 " + sheet.facts().name())
                .raw("<style>" + STYLE + "</style></head><body>")
                .element("h1", "一方案一清单")
                .raw("<p class=\"name\">")
                .element("span", sheet.facts().name())
                .raw("</p>");
        project();
        summary();
        handlings();
        merged();
        spared();
        undone();
        materials();
        savings();
        notApplicable();
        return page.raw("</body></html>").toString();
    }

    /** A heading, numbered by what stands before it: not every plan has every section. */
    private void section(String heading) {
        page.element("h2", NUMBERS.charAt(sections++) + "、" + heading);
    }

    private void project() {
        var facts = sheet.facts();
        page.raw("<table class=\"facts\"><tbody>");
        sheet.number().ifPresent(it -> pair("办件编号", it.value()));
        pair("项目单位", facts.unit().name() + "（" + facts.unit().uscc().value() + "）");
        pair("项目代码", facts.code().map(ProjectCode::value).orElse("尚未赋码"));
        pair(
                "投资类型、类别",
                FactLabels.value(facts.track().name()) + "，"
                        + FactLabels.value(facts.category().name()));
        pair(
                "总投资",
                facts.totalInvestment().format() + " 元（"
                        + facts.totalInvestment().formatWan() + " 万元）");
        pair("建设地点", facts.place().address());
        pair("建设内容", facts.content());
        pair("代办员", sheet.agent().orElse("尚未指定"));
        pair(
                "方案",
                "第 " + sheet.planVersion() + " 版，依据第 " + sheet.factsVersion() + " 版项目事实、" + plan.catalogueVersion()
                        + " 版事项目录、" + plan.calendarVersion() + " 版工作日历；" + PlanWords.moment(sheet.issuedAt()) + " 由 "
                        + sheet.issuedBy() + " 下达");
        page.raw("</tbody></table>");
    }

    private void pair(String name, String value) {
        page.raw("<tr>").raw("<th style=\"width:22%\">").element("span", name).raw("</th>");
        page.element("td", value).raw("</tr>");
    }

    private void summary() {
        var required = plan.required().count();
        page.raw("<p class=\"lead\">")
                .element(
                        "span",
                        "需办 " + required + " 项，分 " + plan.groups().size() + " 组并联，自 " + plan.startOn() + " 起 "
                                + plan.remainingWorkingDays() + " 个工作日，承诺 " + PlanWords.day(plan.finish()) + " 前全部办结。")
                .raw("</p>");
        if (plan.withReviewsWorkingDays() > plan.remainingWorkingDays()) {
            page.element(
                    "p",
                    "专家评审不计入承诺时限；方案中的评审若都用足时间，全程最长 " + plan.withReviewsWorkingDays() + " 个工作日，至 "
                            + PlanWords.day(plan.finishWithReviews()) + "。");
        }
        plan.gain()
                .ifPresent(gain -> page.element(
                        "p",
                        "最值得先办：" + names(gain.matters()) + "。今天只办好这一项，全程即可提前 " + gain.workingDays() + " 个工作日，至 "
                                + PlanWords.day(gain.finish()) + "。"));
        plan.marks().forEach(mark -> page.element("p", "差别化要求（" + mark.rule() + "）：" + mark.reason()));
        if (plan.criticalPath().isEmpty()) return;
        page.element("p", "关键路径：" + names(plan.criticalPath()).replace("、", " → ") + "。");
    }

    private void handlings() {
        section("办理方案");
        page.table(
                List.of("6%", "26%", "15%", "13%", "9%", "12%", "19%"),
                List.of("组", "事项", "责任部门", "前置事项", "时限", "承诺日期", "说明"),
                plan.required()
                        .sorted(Comparator.comparingInt(step -> step.turn().group()))
                        .map(HandlingRow::of)
                        .toList());
        var granted = plan.steps().stream()
                .filter(PlannedStep.Granted.class::isInstance)
                .toList();
        if (!granted.isEmpty())
            page.element("p", "已办结：" + granted.stream().map(PlanWords::named).collect(Collectors.joining("、")));
    }

    private void merged() {
        if (plan.merged().isEmpty()) return;
        section("合并办理");
        for (var merged : plan.merged()) {
            page.element(
                    "p",
                    merged.name() + "：一件受理、一套材料、一个承诺时限（" + merged.promisedWorkingDays() + " 个工作日），各部门分别负责、分别签署。"
                            + PlanWords.ruled(merged.rule()));
            page.table(
                    List.of("50%", "50%"),
                    List.of("事项", "负责并签署的部门"),
                    merged.matters().stream()
                            .flatMap(code -> plan.step(code).stream())
                            .map(step -> List.of(
                                    PlanWords.named(step), step.department().name()))
                            .toList());
        }
    }

    private void spared() {
        var rows = SparedRows.of(plan);
        if (rows.isEmpty()) return;
        section("免办、覆盖、采信与替代");
        page.element("p", "免去的是环节，不是法定义务。");
        page.table(List.of("24%", "14%", "32%", "30%"), List.of("事项", "办法", "规则与依据", "依据的事实"), rows);
    }

    private void undone() {
        if (sheet.undone().isEmpty()) return;
        section("豁免失效");
        page.table(
                List.of("24%", "22%", "30%", "24%"),
                List.of("事项与规则", "何时、何人", "原因", "结果"),
                sheet.undone().stream().map(UndoneRow::of).toList());
    }

    private void materials() {
        section("材料清单");
        page.element("p", "每份材料只交一次，供所列全部事项使用。");
        var number = new ArrayList<List<String>>();
        for (var material : plan.materials()) number.add(material(number.size() + 1, material));
        page.table(
                List.of("7%", "27%", "18%", "18%", "8%", "22%"),
                List.of("序号", "材料", "主件用于", "副件用于", "份数", "说明"),
                number);
    }

    private static List<String> material(int number, ListedMaterial material) {
        var remarks = new ArrayList<String>();
        material.filledBy().ifPresent(by -> remarks.add("由 " + by + " 的审批结果自动填充，无需提交"));
        if (material.onFile()) remarks.add("系统已有，无需再交");
        if (!material.deferrableFor().isEmpty())
            remarks.add(PlanWords.codes(material.deferrableFor()) + " 可容缺，先受理、限期补交");
        latest(material).forEach((day, matters) -> remarks.add(PlanWords.codes(matters) + " 最迟承诺至 " + day));
        material.standsIn()
                .forEach(it ->
                        remarks.add("代替 " + it.matter() + " 所要求的材料（" + it.rule().rule() + "）"));
        return List.of(
                String.valueOf(number),
                material.name() + "\n" + material.description(),
                PlanWords.codes(material.mainFor()),
                PlanWords.codes(material.secondaryFor()),
                String.valueOf(material.copies()),
                String.join("；", remarks));
    }

    private static SortedMap<LocalDate, List<MatterCode>> latest(ListedMaterial material) {
        return material.latestPromises().stream()
                .collect(Collectors.groupingBy(
                        LatestPromise::day,
                        TreeMap::new,
                        Collectors.mapping(LatestPromise::matter, Collectors.toList())));
    }

    private void savings() {
        section("与逐项串行办理相比");
        page.table(
                List.of("12%", "10%", "10%", "14%", "54%"),
                List.of("", "串行", "本方案", "节省", "算法"),
                List.of(
                        saving("工作日", plan.workingDays()),
                        saving("材料（份）", plan.materialCount()),
                        saving("跑动（次）", plan.visits())));
    }

    private static List<String> saving(String what, Saving saving) {
        return List.of(
                what,
                String.valueOf(saving.baseline()),
                String.valueOf(saving.planned()),
                saving.saved() + "（" + saving.percent() + "%）",
                saving.formula() + "\n" + saving.calculation());
    }

    private void notApplicable() {
        var rest = plan.steps().stream()
                .filter(PlannedStep.NotApplicable.class::isInstance)
                .toList();
        if (rest.isEmpty()) return;
        section("不适用的事项");
        page.raw("<p class=\"note\">")
                .element(
                        "span",
                        rest.stream()
                                        .map(it -> PlanWords.named(it) + "（" + it.reason() + "）")
                                        .collect(Collectors.joining("；"))
                                + "。")
                .raw("</p>");
    }

    private String names(List<MatterCode> codes) {
        return codes.stream()
                .map(code -> plan.step(code).map(PlanWords::named).orElse(code.value()))
                .collect(Collectors.joining("、"));
    }
}
