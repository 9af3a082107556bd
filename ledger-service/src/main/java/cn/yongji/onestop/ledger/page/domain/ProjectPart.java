package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentEvent;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationEvent;
import cn.yongji.onestop.kernel.event.ApplicationRefusedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.ProjectEvent;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectKeyDeclaredV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.StatedFacts;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.kernel.event.WorksBegunV1;
import cn.yongji.onestop.kernel.event.word.VisitKind;
import cn.yongji.onestop.kernel.money.Yuan;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.page.domain.ApplicationCourse.With;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.ApplicationState;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.ApplicationSummary;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.PlanSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the entries say about the project itself, its plan and its applications. */
final class ProjectPart {
    private @Nullable ProjectOpenedV1 opened;
    private @Nullable Instant openedAt;
    private @Nullable Mark openedOn;
    private @Nullable Mark begun;
    private final Set<Visit> visits = new LinkedHashSet<>();

    /** 跑动: of the same day and told alike it is one. */
    private record Visit(LocalDate on, String told) {}

    private @Nullable String agent;
    private @Nullable String keyLevel;
    private @Nullable StatedFacts now;
    private int factsVersion = 1;
    private @Nullable PlanSummary plan;
    private final Map<String, ApplicationDraft> applications = new LinkedHashMap<>();

    void hear(EventContract fact, EntryHeader header) {
        switch (fact) {
            case ProjectEvent e -> hear(e, header);
            case AgentEvent e -> hear(e);
            case ApplicationEvent e -> hear(e, header);
            // The case of an application has the identity of the application.
            case CaseClosedV1 e -> application(e.caseId(), "").closed(e);
            case CaseReturnedV1 e -> application(e.caseId(), "").returned(e, header);
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> {}
        }
    }

    private void hear(ProjectEvent fact, EntryHeader header) {
        switch (fact) {
            case ProjectOpenedV1 e -> {
                opened = e;
                agent = e.agent();
                openedAt = header.time();
                openedOn = Mark.of(header);
            }
            case ProjectFactsChangedV1 e -> changed(e);
            case PlanIssuedV1 e -> plan = summary(e);
            case WorksBegunV1 e -> begun = Mark.at(e.begunOn(), header);
            case PlanExemptionUndoneV1 _ -> {}
        }
    }

    private void hear(AgentEvent fact) {
        switch (fact) {
            case AgentAssignedV1 e -> agent = e.agent();
            case AgentReleasedV1 _ -> agent = null;
            case VisitRecordedV1 e -> {
                if (e.kind().is(VisitKind.APPLICANT_VISIT)) visits.add(new Visit(e.visitedOn(), e.summary()));
            }
            case ProjectKeyDeclaredV1 e -> keyLevel = e.level();
            case AgentCoverChangedV1 _ -> {}
        }
    }

    private void hear(ApplicationEvent fact, EntryHeader header) {
        switch (fact) {
            case ApplicationSubmittedV1 e ->
                application(e.applicationId(), e.stage()).submitted(e, header);
            case ApplicationCorrectionRequestedV1 e ->
                application(e.applicationId(), "").correctionRequested(e, header);
            case ApplicationAcceptedV1 e ->
                application(e.applicationId(), e.stage()).accepted(e, header);
            case ApplicationRefusedV1 e -> application(e.applicationId(), "").refused(header);
            case ApplicationWithdrawnV1 e -> application(e.applicationId(), "").withdrawn(header);
            case ApplicationSupplementedV1 _,
                    ApplicationWithdrawalRequestedV1 _,
                    ApplicationWithdrawalDeniedV1 _,
                    ApplicationRequirementAddedV1 _,
                    ApplicationRequirementMetV1 _ -> {}
        }
    }

    private void changed(ProjectFactsChangedV1 e) {
        if (e.now() != null && e.factsVersion() >= factsVersion) now = e.now();
        factsVersion = Math.max(factsVersion, e.factsVersion());
    }

    private static StatedFacts stated(ProjectOpenedV1 e) {
        return new StatedFacts(
                e.projectCode(),
                e.name(),
                e.track(),
                e.category(),
                e.unitUscc(),
                e.unitName(),
                e.totalInvestmentFen(),
                e.plannedStart(),
                e.nameMayBePublished(),
                e.number());
    }

    @Nullable
    ProjectInfo info() {
        if (opened == null || openedAt == null) return null;
        var facts = now == null ? stated(opened) : now;
        return new ProjectInfo(
                facts.projectCode(),
                facts.number() == null ? opened.number() : facts.number(),
                facts.name(),
                facts.track(),
                facts.category(),
                facts.unitUscc(),
                facts.unitName(),
                Yuan.ofFen(facts.totalInvestmentFen()),
                agent,
                opened.openedBy(),
                openedAt,
                factsVersion,
                facts.plannedStart(),
                facts.nameMayBePublished(),
                keyLevel,
                begun == null ? null : begun.on(),
                plan,
                summaries());
    }

    /** Days on which the unit had to come (D16). */
    List<LocalDate> visits() {
        return visits.stream().map(Visit::on).toList();
    }

    Optional<String> track() {
        if (opened == null) return Optional.empty();
        return Optional.of(now == null ? opened.track() : now.track());
    }

    /** 开工. */
    Optional<Mark> begun() {
        return Optional.ofNullable(begun);
    }

    Optional<Mark> openedOn() {
        return Optional.ofNullable(openedOn);
    }

    List<ApplicationCourse> courses() {
        return applications.values().stream().map(ApplicationDraft::course).toList();
    }

    private List<ApplicationSummary> summaries() {
        return applications.values().stream().map(ApplicationDraft::summary).toList();
    }

    private ApplicationDraft application(String id, String stage) {
        var draft = applications.computeIfAbsent(id, ApplicationDraft::new);
        if (!stage.isEmpty()) draft.stage = stage;
        return draft;
    }

    private static PlanSummary summary(PlanIssuedV1 e) {
        return new PlanSummary(
                e.planVersion(),
                e.catalogueVersion(),
                e.workingDays(),
                e.serialWorkingDays(),
                e.materials(),
                e.serialMaterials(),
                e.visits(),
                e.serialVisits());
    }

    private static final class ApplicationDraft {
        private final String id;
        private String stage = "";
        private @Nullable ApplicationSubmittedV1 submitted;
        private boolean correcting;
        private @Nullable ApplicationAcceptedV1 accepted;
        private @Nullable Mark acceptedOn;
        private @Nullable CaseClosedV1 closed;
        private @Nullable ApplicationState ended;
        private @Nullable String ground;
        private final List<ApplicationCourse.Step> steps = new ArrayList<>();

        ApplicationDraft(String id) {
            this.id = id;
        }

        void submitted(ApplicationSubmittedV1 e, EntryHeader header) {
            lies(With.WINDOW, Mark.at(e.receivedOn(), header));
            submitted = e;
            correcting = false;
        }

        void correctionRequested(ApplicationCorrectionRequestedV1 e, EntryHeader header) {
            lies(With.APPLICANT, Mark.at(e.requestedAt(), header));
            correcting = true;
        }

        void accepted(ApplicationAcceptedV1 e, EntryHeader header) {
            var on = Mark.at(e.acceptedOn(), header);
            acceptedOn = on;
            lies(With.NOBODY, on);
            accepted = e;
            correcting = false;
        }

        void refused(EntryHeader header) {
            lies(With.NOBODY, Mark.of(header));
            ended = ApplicationState.REFUSED;
        }

        void withdrawn(EntryHeader header) {
            lies(With.NOBODY, Mark.of(header));
            ended = ApplicationState.WITHDRAWN;
        }

        void returned(CaseReturnedV1 e, EntryHeader header) {
            lies(With.NOBODY, Mark.at(e.returnedAt(), header));
            ended = ApplicationState.RETURNED;
            ground = e.ground();
        }

        void closed(CaseClosedV1 e) {
            closed = e;
        }

        private void lies(With with, Mark since) {
            steps.add(new ApplicationCourse.Step(since, with));
        }

        ApplicationCourse course() {
            return new ApplicationCourse(id, stage, Optional.ofNullable(acceptedOn), steps);
        }

        ApplicationSummary summary() {
            return new ApplicationSummary(
                    id,
                    stage,
                    state(),
                    submitted == null ? null : submitted.arrivedAt(),
                    submitted == null ? null : submitted.receivedOn(),
                    accepted == null ? null : accepted.acceptedAt(),
                    closed == null ? null : closed.outcome().said(),
                    closed == null ? null : closed.closedAt(),
                    ground);
        }

        private ApplicationState state() {
            if (ended != null) return ended;
            if (closed != null) return ApplicationState.CLOSED;
            if (accepted != null) return ApplicationState.ACCEPTED;
            return correcting ? ApplicationState.CORRECTION_REQUESTED : ApplicationState.SUBMITTED;
        }
    }
}
