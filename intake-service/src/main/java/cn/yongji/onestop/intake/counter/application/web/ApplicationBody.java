package cn.yongji.onestop.intake.counter.application.web;

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
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
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
record ApplicationBody(
        String applicationId,
        String projectId,
        @Schema(description = "版本，与 ETag 一致") long version,
        State state,
        List<MatterBody> matters,
        FormBody form,
        List<MaterialBody> materials,
        @Schema(description = "提交与法定收件日") @Nullable ReceiptBody receipt,
        @Schema(description = "一次性告知") @Nullable NoticeBody notice,
        @Schema(description = "受理") @Nullable AcceptanceBody acceptance,
        List<SupplementBody> supplements,
        @Schema(description = "窗口核对；由规则当场受理的没有") CourseBodies.@Nullable ExaminationBody examination,
        @Schema(description = "联合补正告知") List<CourseBodies.NoticeBody> notices,
        @Schema(description = "容缺") List<CourseBodies.GapBody> gaps,
        @Schema(description = "告知承诺") List<CourseBodies.CommitmentBody> commitments,
        @Schema(description = "在其他申报中办理、须先办结的事项") List<MatterCode> waitsFor,
        @Schema(description = "受理后的撤件申请") CourseBodies.@Nullable WithdrawalBody withdrawal,
        @Schema(description = "未经审批而终止") CourseBodies.@Nullable EndBody end,

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
    record MatterBody(
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
    @Schema(name = "ApplicationForm")
    record FormBody(
            String name,
            int version,
            @Schema(types = "object") JsonNode data) {}

    /** A material and the matters it serves. */
    @Schema(name = "ApplicationMaterial")
    record MaterialBody(
            String slot,
            String materialId,
            String name,
            String sha256,
            @Schema(description = "这份材料供哪些事项使用") List<MatterCode> usedBy) {}

    /** Arrival and legal receipt. */
    @Schema(name = "Receipt")
    record ReceiptBody(
            Instant arrivedAt,
            @Schema(description = "法定收件日：休息日顺延") LocalDate receivedOn) {
        static ReceiptBody of(Receipt receipt) {
            return new ReceiptBody(receipt.arrivedAt(), receipt.receivedOn());
        }
    }

    /** One thing that is asked for. */
    @Schema(name = "RequestedItem")
    record ItemBody(@Nullable String slot, @Nullable String pointer, String text) {
        static ItemBody of(RequestedItem item) {
            return new ItemBody(item.slot(), item.pointer(), item.text());
        }
    }

    /** The one-time notice. */
    @Schema(name = "CorrectionNotice")
    record NoticeBody(
            List<ItemBody> items,
            String basis,
            @Schema(description = "法定告知期限") LocalDate dueOn,
            Instant requestedAt) {
        static NoticeBody of(Notice notice) {
            return new NoticeBody(
                    notice.items().stream().map(ItemBody::of).toList(),
                    Notice.BASIS,
                    notice.dueOn(),
                    notice.requestedAt());
        }
    }

    /** The acceptance. */
    @Schema(name = "Acceptance")
    record AcceptanceBody(
            Instant acceptedAt,
            @Schema(description = "时限自次日起算") LocalDate acceptedOn,
            @Schema(description = "当场由规则受理、窗口受理，或逾期未告知即为受理") Acceptance.How how,
            String catalogueVersion,
            @Schema(description = "所属阶段；跨阶段的一次办为 LANDING") String stage) {
        static AcceptanceBody of(Acceptance acceptance) {
            return new AcceptanceBody(
                    acceptance.acceptedAt(),
                    acceptance.acceptedOn(),
                    acceptance.how(),
                    acceptance.catalogueVersion(),
                    acceptance.stage());
        }
    }

    /** A paper that a department holds already. */
    @Schema(name = "PaperOnFile")
    record OnFileBody(
            String slot,
            @Schema(description = "材料编号；审批结果没有") @Nullable String materialId,
            String words) {
        static OnFileBody of(FromFile found) {
            return new OnFileBody(
                    found.slot(), found.material().map(MaterialRef::materialId).orElse(null), found.words());
        }
    }

    /** A supplement that a review asked for. */
    @Schema(name = "Supplement")
    record SupplementBody(
            String supplementId,
            String reviewId,
            @Schema(type = "string") MatterCode matter,
            String department,
            @Schema(description = "待答复") boolean open,
            List<ItemBody> items,

            @Schema(description = "各部门已有、无需再交的材料；全部已有的补正由系统直接答复")
            List<OnFileBody> onFile,

            @Schema(description = "补正依据") String basis,
            LocalDate answerBy,
            Instant requestedAt,
            @Nullable Instant suppliedAt,
            @Nullable String suppliedBy,
            @Nullable String note) {
        static SupplementBody of(Supplement supplement) {
            var request = supplement.request();
            var reply = supplement.reply();
            return new SupplementBody(
                    request.supplementId(),
                    request.reviewId(),
                    request.matter(),
                    request.department(),
                    supplement.open(),
                    request.items().stream().map(ItemBody::of).toList(),
                    supplement.onFile().stream().map(OnFileBody::of).toList(),
                    request.basis(),
                    request.answerBy(),
                    request.requestedAt(),
                    reply.map(Supplement.Reply::suppliedAt).orElse(null),
                    reply.map(Supplement.Reply::suppliedBy).orElse(null),
                    reply.flatMap(Supplement.Reply::note).orElse(null));
        }
    }

    static ApplicationBody of(Stored<Application> stored, Catalogue catalogue, JsonMapper json) {
        var application = stored.state();
        var sheet = application.sheet();
        var accepted = application.onceAccepted();
        var course = accepted.map(Application.Accepted::course).orElse(Course.PLAIN);
        var closed =
                application instanceof Application.Closed it ? Optional.of(it) : Optional.<Application.Closed>empty();
        return new ApplicationBody(
                stored.id(),
                application.header().projectId(),
                stored.version(),
                state(application),
                matters(stored.id(), sheet, accepted, catalogue),
                new FormBody(
                        sheet.form().name(),
                        sheet.form().version(),
                        json.readTree(sheet.form().json())),
                sheet.materials().stream()
                        .map(ref -> material(ref, sheet, catalogue))
                        .toList(),
                application.receipt().map(ReceiptBody::of).orElse(null),
                application instanceof Application.InCorrection it ? NoticeBody.of(it.notice()) : null,
                accepted.map(it -> AcceptanceBody.of(it.acceptance())).orElse(null),
                accepted.map(Application.Accepted::supplements).orElse(List.of()).stream()
                        .map(SupplementBody::of)
                        .toList(),
                examination(application),
                course.notices().stream().map(CourseBodies.NoticeBody::of).toList(),
                course.gaps().stream().map(CourseBodies.GapBody::of).toList(),
                course.commitments().stream()
                        .map(CourseBodies.CommitmentBody::of)
                        .toList(),
                List.copyOf(course.waitsFor()),
                course.withdrawal().map(CourseBodies.WithdrawalBody::of).orElse(null),
                application instanceof Application.Ended it ? CourseBodies.EndBody.of(it.end()) : null,
                closed.map(Application.Closed::outcome).orElse(null),
                closed.map(Application.Closed::closedAt).orElse(null),
                application.header().createdBy(),
                application.header().createdAt());
    }

    private static List<MatterBody> matters(
            String id, Sheet sheet, Optional<Application.Accepted> accepted, Catalogue catalogue) {
        return sheet.matters().stream()
                .flatMap(code -> catalogue.matter(code).stream())
                .map(matter -> {
                    var result = accepted.flatMap(it -> result(it, matter.code()));
                    return new MatterBody(
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

    private static MaterialBody material(MaterialRef ref, Sheet sheet, Catalogue catalogue) {
        return new MaterialBody(
                ref.slot(),
                ref.materialId(),
                ref.name(),
                ref.sha256(),
                Uses.needing(ref.slot(), sheet, catalogue).map(Uses.Use::matter).toList());
    }

    private static CourseBodies.@Nullable ExaminationBody examination(Application application) {
        return switch (application) {
            case Application.Received it -> CourseBodies.ExaminationBody.of(it.examination(), it.answerBy());
            case Application.InCorrection it
            when it.examination().wanted() -> CourseBodies.ExaminationBody.of(it.examination(), null);
            default -> null;
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
