package cn.yongji.onestop.intake.application;

import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.intake.application.domain.ApplicationCommand;
import cn.yongji.onestop.intake.application.domain.ApplicationDecider;
import cn.yongji.onestop.intake.application.domain.ApplicationOutcome;
import cn.yongji.onestop.intake.application.domain.Dossier;
import cn.yongji.onestop.intake.application.domain.Header;
import cn.yongji.onestop.intake.application.domain.ReviewNews;
import cn.yongji.onestop.intake.application.domain.Sheet;
import cn.yongji.onestop.intake.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.facts.SampleFacts;
import cn.yongji.onestop.intake.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.form.domain.FormFinding;
import cn.yongji.onestop.intake.form.domain.FormSheet;
import cn.yongji.onestop.intake.project.domain.UnitCode;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Applications in each state, and what they are judged by. */
public final class SampleApplications {
    public static final String PROJECT = "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45";
    public static final String ID = "019ab4c3-1111-7c3e-9a52-3d2f6c1b7e45";
    public static final String SUPPLEMENT = "019ab4c4-2222-7c3e-9a52-3d2f6c1b7e45";
    public static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    public static final Catalogue CATALOGUE =
            new PackagedCatalogues().version("2026-11-01").orElseThrow();
    public static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    public static final Header HEADER = new Header(PROJECT, "enterprise1", NOW);
    private static final FormSheet FORM = new FormSheet("project-landing", 1, "{\"deliveryMode\":\"POST\"}");

    private SampleApplications() {}

    /** A sheet for these matters with every material that they need of the applicant. */
    public static Sheet fullSheet(String... matters) {
        var codes = Stream.of(matters).map(MatterCode::of).toList();
        var materials = new ArrayList<MaterialRef>();
        codes.stream()
                .flatMap(code -> CATALOGUE.matter(code).orElseThrow().needs().stream())
                .filter(need -> need.slot().filledByOneOf(codes).isEmpty())
                .map(need -> need.slot().code())
                .distinct()
                .forEach(slot -> materials.add(material(slot)));
        return new Sheet(codes, FORM, materials);
    }

    public static Sheet without(Sheet sheet, String... slots) {
        var left = sheet.materials().stream()
                .filter(ref -> !Set.of(slots).contains(ref.slot()))
                .toList();
        return new Sheet(sheet.matters(), sheet.form(), left);
    }

    public static MaterialRef material(String slot) {
        return new MaterialRef(slot, "material-" + slot, slot + ".pdf", "0".repeat(64));
    }

    public static Dossier dossier() {
        return dossier(SampleFacts.aFactory().facts(), List.of(), Set.of());
    }

    public static Dossier dossier(ProjectFacts facts, List<FormFinding> missing, Set<MatterCode> granted) {
        return new Dossier(
                PROJECT,
                facts,
                UnitCode.of(facts.unit().uscc()),
                Optional.of("agent1"),
                CATALOGUE,
                CALENDAR,
                missing,
                granted,
                LocalDate.of(2026, 12, 1));
    }

    public static ApplicationCommand.Submit submit() {
        return submit(dossier(), NOW);
    }

    public static ApplicationCommand.Submit submit(Dossier dossier, Instant at) {
        return new ApplicationCommand.Submit(ID, dossier, "enterprise1", at);
    }

    public static ApplicationCommand.AnswerSupplement answer(MaterialRef... materials) {
        return new ApplicationCommand.AnswerSupplement(
                ID, SUPPLEMENT, List.of(materials), Optional.empty(), "enterprise1", NOW.plusSeconds(60));
    }

    public static Application.Draft draft(Sheet sheet) {
        return new Application.Draft(HEADER, sheet);
    }

    public static Application.InCorrection inCorrection() {
        var sheet = without(fullSheet("M06", "M16"), "soil-water-plan");
        return (Application.InCorrection)
                changed(ApplicationDecider.decide(draft(sheet), submit())).next();
    }

    public static Application.Accepted accepted() {
        var sheet = fullSheet("M06", "M16");
        return (Application.Accepted)
                changed(ApplicationDecider.decide(draft(sheet), submit())).next();
    }

    public static Application.Accepted supplementing() {
        return (Application.Accepted)
                ReviewNews.apply(accepted(), supplementRequested()).orElseThrow();
    }

    public static Application.Accepted supplemented() {
        var answered = ApplicationDecider.decide(supplementing(), answer(material("soil-water-plan")));
        return (Application.Accepted) changed(answered).next();
    }

    public static Application.Closed closed() {
        var decided =
                ReviewNews.apply(supplemented(), decided("M06", "GRANTED")).orElseThrow();
        return (Application.Closed) ReviewNews.apply(decided, new CaseClosedV1(PROJECT, ID, "GRANTED", NOW))
                .orElseThrow();
    }

    public static ReviewSupplementRequestedV1 supplementRequested() {
        return new ReviewSupplementRequestedV1(
                PROJECT,
                ID,
                ID + "-M16",
                "M16",
                "water",
                SUPPLEMENT,
                List.of(new RequestedItem("soil-water-plan", null, "请补充土石方平衡计算")),
                "行政许可法第三十二条",
                LocalDate.of(2026, 12, 9),
                NOW,
                "review-water");
    }

    public static ReviewDecidedV1 decided(String matter, String verdict) {
        return new ReviewDecidedV1(
                PROJECT,
                ID,
                ID + "-" + matter,
                matter,
                "development-reform",
                "备案",
                verdict,
                verdict.equals("GRANTED") ? 11 : 13,
                verdict.equals("GRANTED") ? null : "不符合规划",
                verdict.equals("GRANTED") ? "永发改备〔2026〕1号" : null,
                NOW,
                "head-development-reform",
                1);
    }

    public static ApplicationOutcome.Changed changed(ApplicationOutcome outcome) {
        return (ApplicationOutcome.Changed) outcome;
    }
}
