package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.fact.CatalogueNames;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What codes and identities in a ledger are called, as the ledger itself says somewhere. */
public final class Names {
    private static final String DEPARTMENT = "department:";

    private final Map<String, String> matters = new HashMap<>();
    private final Map<String, String> departments = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();

    private Names() {}

    public static Names in(List<RecordedFact> facts) {
        var names = new Names();
        for (var recorded : facts) recorded.fact().ifPresent(names::learn);
        return names;
    }

    /** These, and what was said since. */
    public Names and(List<RecordedFact> later) {
        var names = in(later);
        matters.forEach(names.matters::putIfAbsent);
        departments.forEach(names.departments::putIfAbsent);
        problems.forEach(names.problems::putIfAbsent);
        return names;
    }

    /** 审批事项, each language by its own name. */
    Told matter(String code) {
        return matter(code, matters.getOrDefault(code, CatalogueNames.chinese(Kind.MATTER, code, code)));
    }

    /** A matter that is called by its name in the fact itself. */
    Told matter(String code, String name) {
        return new Told(name, CatalogueNames.english(Kind.MATTER, code, name));
    }

    /** The matter of a review, whose code ends the identity of the review. */
    Told matterOfReview(String reviewId) {
        return matter(reviewId.substring(reviewId.lastIndexOf('-') + 1));
    }

    /** 材料, called by its name in the fact itself. */
    Told slot(String code, String name) {
        return new Told(name, CatalogueNames.english(Kind.SLOT, code, name));
    }

    /** 部门, each language by its own name, whether the ledger has said it yet or not. */
    Told department(String code) {
        var name = departments.getOrDefault(code, CatalogueNames.chinese(Kind.DEPARTMENT, code, code));
        return new Told(name, CatalogueNames.english(Kind.DEPARTMENT, code, name));
    }

    /** 责任方: a person by his account, a department by its name. */
    Told owner(String owner) {
        return switch (owner) {
            case "task-force" -> new Told("专班", "the task force");
            case "government-office" -> new Told("市政府办公室", "the government office");
            case "unit" -> new Told("项目单位", "the unit");
            default -> department(owner.startsWith(DEPARTMENT) ? owner.substring(DEPARTMENT.length()) : owner);
        };
    }

    String problem(String id) {
        return problems.getOrDefault(id, id);
    }

    private void learn(EventContract fact) {
        switch (fact) {
            case PlanIssuedV1 e ->
                e.matters()
                        .forEach(it -> learn(it.matterCode(), it.matterName(), it.department(), it.departmentName()));
            case ApplicationAcceptedV1 e ->
                e.reviews()
                        .forEach(it -> learn(it.matterCode(), it.matterName(), it.department(), it.departmentName()));
            case CaseOpenedV1 e ->
                e.reviews()
                        .forEach(it -> learn(it.matterCode(), it.matterName(), it.department(), it.departmentName()));
            case ProblemRaisedV1 e -> problems.put(e.problemId(), e.title());
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> {}
        }
    }

    private void learn(String matter, String matterName, String department, String departmentName) {
        matters.put(matter, matterName);
        departments.put(department, departmentName);
    }
}
