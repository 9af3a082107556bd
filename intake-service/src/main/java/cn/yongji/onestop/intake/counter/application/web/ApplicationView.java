package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.intake.counter.application.domain.promise.Promisable;
import cn.yongji.onestop.intake.counter.application.domain.rule.Uses;
import cn.yongji.onestop.intake.counter.application.domain.state.Acceptance;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Course;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.FromFile;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.intake.counter.personal.PersonalFields;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 申报 in JSON. */
@Schema(name = "Application", description = "申报：内容、所处状态、一次性告知、补正要求和各事项结果。")
record ApplicationView(
        String applicationId,
        String projectId,
        @Schema(description = "版本，与 ETag 一致") long version,
        State state,
        List<MatterView> matters,
        FormView form,
        List<MaterialView> materials,
        @Schema(description = "提交与法定收件日") @Nullable ReceiptView receipt,
        @Schema(description = "一次性告知") @Nullable NoticeView notice,
        @Schema(description = "受理") @Nullable AcceptanceView acceptance,
        List<SupplementView> supplements,
        @Schema(description = "窗口核对；由规则当场受理的没有") CourseViews.@Nullable ExaminationView examination,
        @Schema(description = "联合补正告知") List<CourseViews.NoticeView> notices,
        @Schema(description = "草稿和待补正的：尚缺而可容缺的材料，最迟可承诺至哪一日") List<PromisableView> promisable,
        @Schema(description = "容缺") List<CourseViews.GapView> gaps,
        @Schema(description = "告知承诺") List<CourseViews.CommitmentView> commitments,
        @Schema(description = "在其他申报中办理、须先办结的事项") List<MatterCode> waitsFor,
        @Schema(description = "受理后的撤件申请") CourseViews.@Nullable WithdrawalView withdrawal,
        @Schema(description = "未经审批而终止") CourseViews.@Nullable EndView end,

        @Schema(description = "办结结果：GRANTED 或 REFUSED") @Nullable
        String outcome,

        @Nullable Instant closedAt,
        String createdBy,
        Instant createdAt) {

    /** Where an application stands. */
    @Schema(name = "ApplicationState")
    enum State {
        DRAFT,
        RECEIVED,
        IN_CORRECTION,
        ACCEPTED,
        CLOSED,
        EXPIRED,
        WITHDRAWN,
        REFUSED,
        RETURNED
    }

    /** A matter and what became of it. */
    @Schema(name = "AppliedMatter")
    record MatterView(
            @Schema(type = "string") MatterCode code,
            String name,
            @Schema(type = "string") DepartmentCode department,
            String departmentName,
            @Schema(description = "部门审核编号，受理后才有") @Nullable String reviewId,
            @Schema(description = "审批结果；未作出决定时没有") MatterResult.@Nullable Verdict verdict,
            @Nullable String resultNumber,
            @Nullable String ground,
            @Nullable Instant decidedAt) {}

    /** The filled form. */
    @Schema(name = "ApplicationForm", description = "申请表。联系人和电话仅项目单位、代办员、窗口可见，其他人见到的已遮盖；审核部门另以 personal-data 查阅。")
    record FormView(
            String name,
            int version,
            @Schema(types = "object") JsonNode data) {}

    /** A material and the matters it serves. */
    @Schema(name = "ApplicationMaterial")
    record MaterialView(
            String slot,
            String materialId,
            String name,
            String sha256,
            @Schema(description = "这份材料供哪些事项使用") List<MatterCode> usedBy) {}

    /** Arrival and legal receipt. */
    @Schema(name = "Receipt")
    record ReceiptView(
            Instant arrivedAt,
            @Schema(description = "法定收件日：休息日顺延") LocalDate receivedOn) {
        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(receipt.arrivedAt(), receipt.receivedOn());
        }
    }

    /** One thing that is asked for. */
    @Schema(name = "RequestedItem")
    record ItemView(@Nullable String slot, @Nullable String pointer, String text) {
        static ItemView of(RequestedItem item) {
            return new ItemView(item.slot(), item.pointer(), item.text());
        }
    }

    /** The one-time notice. */
    @Schema(name = "CorrectionNotice")
    record NoticeView(
            List<ItemView> items,
            String basis,
            @Schema(description = "法定告知期限") LocalDate dueOn,
            Instant requestedAt) {
        static NoticeView of(Notice notice) {
            return new NoticeView(
                    notice.items().stream().map(ItemView::of).toList(),
                    Notice.BASIS,
                    notice.dueOn(),
                    notice.requestedAt());
        }
    }

    /** The acceptance. */
    @Schema(name = "Acceptance")
    record AcceptanceView(
            Instant acceptedAt,
            @Schema(description = "时限自次日起算") LocalDate acceptedOn,
            @Schema(description = "当场由规则受理、窗口受理，或逾期未告知即为受理") Acceptance.How how,
            String catalogueVersion,
            @Schema(description = "所属阶段；跨阶段的一次办为 LANDING") String stage) {
        static AcceptanceView of(Acceptance acceptance) {
            return new AcceptanceView(
                    acceptance.acceptedAt(),
                    acceptance.acceptedOn(),
                    acceptance.how(),
                    acceptance.catalogueVersion(),
                    acceptance.stage());
        }
    }

    /** A paper that a department holds already. */
    @Schema(name = "PaperOnFile")
    record OnFileView(
            String slot,
            @Schema(description = "材料编号；审批结果没有") @Nullable String materialId,
            String words) {
        static OnFileView of(FromFile found) {
            return new OnFileView(
                    found.slot(), found.material().map(MaterialRef::materialId).orElse(null), found.words());
        }
    }

    /** A supplement that a review asked for. */
    @Schema(name = "Supplement")
    record SupplementView(
            String supplementId,
            String reviewId,
            @Schema(type = "string") MatterCode matter,
            String department,
            @Schema(description = "待答复") boolean open,
            List<ItemView> items,

            @Schema(description = "各部门已有、无需再交的材料；全部已有的补正由系统直接答复")
            List<OnFileView> onFile,

            @Schema(description = "补正依据") String basis,
            LocalDate answerBy,
            Instant requestedAt,
            @Nullable Instant suppliedAt,
            @Nullable String suppliedBy,
            @Nullable String note) {
        static SupplementView of(Supplement supplement) {
            var request = supplement.request();
            var reply = supplement.reply();
            return new SupplementView(
                    request.supplementId(),
                    request.reviewId(),
                    request.matter(),
                    request.department(),
                    supplement.open(),
                    request.items().stream().map(ItemView::of).toList(),
                    supplement.onFile().stream().map(OnFileView::of).toList(),
                    request.basis(),
                    request.answerBy(),
                    request.requestedAt(),
                    reply.map(Supplement.Reply::suppliedAt).orElse(null),
                    reply.map(Supplement.Reply::suppliedBy).orElse(null),
                    reply.flatMap(Supplement.Reply::note).orElse(null));
        }
    }

    /** Whether it is another tomorrow though nobody does anything. */
    boolean changesWithTheDay() {
        return !promisable.isEmpty() || gaps.stream().anyMatch(it -> it.light().colour() != Light.Colour.NONE);
    }

    static ApplicationView of(
            Stored<Application> stored,
            Catalogue catalogue,
            List<Promisable> promisable,
            WorkingCalendar calendar,
            LocalDate today,
            JsonMapper json,
            boolean whole) {
        var application = stored.state();
        var sheet = application.sheet();
        var accepted = application.onceAccepted();
        var course = accepted.map(Application.Accepted::course).orElse(Course.PLAIN);
        var closed =
                application instanceof Application.Closed it ? Optional.of(it) : Optional.<Application.Closed>empty();
        return new ApplicationView(
                stored.id(),
                application.header().projectId(),
                stored.version(),
                state(application),
                matters(stored.id(), sheet, accepted, catalogue),
                form(sheet, json, whole),
                application.materials().stream()
                        .map(ref -> material(ref, application, catalogue))
                        .toList(),
                application.receipt().map(ReceiptView::of).orElse(null),
                application instanceof Application.InCorrection it ? NoticeView.of(it.notice()) : null,
                accepted.map(it -> AcceptanceView.of(it.acceptance())).orElse(null),
                accepted.map(Application.Accepted::supplements).orElse(List.of()).stream()
                        .map(SupplementView::of)
                        .toList(),
                examination(application),
                course.notices().stream().map(CourseViews.NoticeView::of).toList(),
                promisable.stream().map(PromisableView::of).toList(),
                course.gaps().stream()
                        .map(gap -> CourseViews.GapView.of(gap, calendar, today, whole))
                        .toList(),
                course.commitments().stream()
                        .map(it -> CourseViews.CommitmentView.of(it, whole))
                        .toList(),
                List.copyOf(course.waitsFor()),
                course.withdrawal().map(CourseViews.WithdrawalView::of).orElse(null),
                application instanceof Application.Ended it ? CourseViews.EndView.of(it.end(), accepted) : null,
                closed.map(Application.Closed::outcome).orElse(null),
                closed.map(Application.Closed::closedAt).orElse(null),
                application.header().createdBy(),
                application.header().createdAt());
    }

    private static FormView form(Sheet sheet, JsonMapper json, boolean whole) {
        var data = json.readTree(sheet.form().json());
        return new FormView(sheet.form().name(), sheet.form().version(), whole ? data : PersonalFields.masked(data));
    }

    private static List<MatterView> matters(
            String id, Sheet sheet, Optional<Application.Accepted> accepted, Catalogue catalogue) {
        return sheet.matters().stream()
                .flatMap(code -> catalogue.matter(code).stream())
                .map(matter -> {
                    var result = accepted.flatMap(it -> result(it, matter.code()));
                    return new MatterView(
                            matter.code(),
                            matter.name(),
                            matter.department().code(),
                            matter.department().name(),
                            accepted.isPresent() ? id + "-" + matter.code() : null,
                            result.map(MatterResult::verdict).orElse(null),
                            result.flatMap(MatterResult::resultNumber).orElse(null),
                            result.flatMap(MatterResult::ground).orElse(null),
                            result.map(MatterResult::decidedAt).orElse(null));
                })
                .toList();
    }

    private static Optional<MatterResult> result(Application.Accepted accepted, MatterCode matter) {
        return accepted.results().stream()
                .filter(it -> it.matter().equals(matter))
                .findFirst();
    }

    private static MaterialView material(MaterialRef ref, Application application, Catalogue catalogue) {
        return new MaterialView(
                ref.slot(),
                ref.materialId(),
                ref.name(),
                ref.sha256(),
                Uses.filling(ref.slot(), application, catalogue)
                        .map(Uses.Use::matter)
                        .toList());
    }

    private static CourseViews.@Nullable ExaminationView examination(Application application) {
        return switch (application) {
            case Application.Received it -> CourseViews.ExaminationView.of(it.examination(), it.answerBy());
            case Application.InCorrection it
            when it.examination().wanted() -> CourseViews.ExaminationView.of(it.examination(), null);
            case Application.InCorrection _,
                    Application.Draft _,
                    Application.Accepted _,
                    Application.Closed _,
                    Application.Ended _ -> null;
        };
    }

    static State state(Application application) {
        return switch (application) {
            case Application.Draft _ -> State.DRAFT;
            case Application.Received _ -> State.RECEIVED;
            case Application.InCorrection _ -> State.IN_CORRECTION;
            case Application.Accepted _ -> State.ACCEPTED;
            case Application.Closed _ -> State.CLOSED;
            case Application.Ended(var _, var end) -> state(end);
        };
    }

    private static State state(End end) {
        return switch (end) {
            case End.Expired _ -> State.EXPIRED;
            case End.Withdrawn _ -> State.WITHDRAWN;
            case End.Refused _ -> State.REFUSED;
            case End.Returned _ -> State.RETURNED;
        };
    }
}
