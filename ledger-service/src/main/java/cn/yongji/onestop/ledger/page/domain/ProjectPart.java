package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationRefusedV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.money.Yuan;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.ApplicationState;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.ApplicationSummary;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.PlanSummary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the entries say about the project itself, its plan and its applications. */
final class ProjectPart {
    private @Nullable ProjectOpenedV1 opened;
    private @Nullable Instant openedAt;
    private @Nullable String agent;
    private int factsVersion = 1;
    private @Nullable PlanSummary plan;
    private final Map<String, ApplicationDraft> applications = new LinkedHashMap<>();

    void hear(EventContract fact, EntryHeader header) {
        switch (fact) {
            case ProjectOpenedV1 e -> {
                opened = e;
                agent = e.agent();
                openedAt = header.time();
            }
            case AgentAssignedV1 e -> agent = e.agent();
            case AgentReleasedV1 _ -> agent = null;
            case ProjectFactsChangedV1 e -> factsVersion = Math.max(factsVersion, e.factsVersion());
            case PlanIssuedV1 e -> plan = summary(e);
            case ApplicationSubmittedV1 e ->
                application(e.applicationId(), e.stage()).submitted(e);
            case ApplicationCorrectionRequestedV1 e ->
                application(e.applicationId(), "").correctionRequested();
            case ApplicationAcceptedV1 e ->
                application(e.applicationId(), e.stage()).accepted(e);
            case ApplicationRefusedV1 e -> application(e.applicationId(), "").refused();
            case ApplicationWithdrawnV1 e -> application(e.applicationId(), "").withdrawn();
            // The case of an application has the identity of the application.
            case CaseClosedV1 e -> application(e.caseId(), "").closed(e);
            default -> {}
        }
    }

    @Nullable
    ProjectInfo info() {
        if (opened == null || openedAt == null) return null;
        return new ProjectInfo(
                opened.projectCode(),
                opened.name(),
                opened.track(),
                opened.category(),
                opened.unitUscc(),
                opened.unitName(),
                Yuan.ofFen(opened.totalInvestmentFen()),
                agent,
                opened.openedBy(),
                openedAt,
                factsVersion,
                plan,
                summaries());
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
        private @Nullable CaseClosedV1 closed;
        private @Nullable ApplicationState ended;

        ApplicationDraft(String id) {
            this.id = id;
        }

        void submitted(ApplicationSubmittedV1 e) {
            submitted = e;
            correcting = false;
        }

        void correctionRequested() {
            correcting = true;
        }

        void accepted(ApplicationAcceptedV1 e) {
            accepted = e;
            correcting = false;
        }

        void refused() {
            ended = ApplicationState.REFUSED;
        }

        void withdrawn() {
            ended = ApplicationState.WITHDRAWN;
        }

        void closed(CaseClosedV1 e) {
            closed = e;
        }

        ApplicationSummary summary() {
            return new ApplicationSummary(
                    id,
                    stage,
                    state(),
                    submitted == null ? null : submitted.arrivedAt(),
                    submitted == null ? null : submitted.receivedOn(),
                    accepted == null ? null : accepted.acceptedAt(),
                    closed == null ? null : closed.outcome(),
                    closed == null ? null : closed.closedAt());
        }

        private ApplicationState state() {
            if (ended != null) return ended;
            if (closed != null) return ApplicationState.CLOSED;
            if (accepted != null) return ApplicationState.ACCEPTED;
            return correcting ? ApplicationState.CORRECTION_REQUESTED : ApplicationState.SUBMITTED;
        }
    }
}
