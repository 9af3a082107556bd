package cn.yongji.onestop.intake.counter.prereview;

import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.papers.project.ReviewingDepartments;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import org.springframework.stereotype.Component;

/** Who is asked for an opinion on a project may read it. */
@Component
final class AskedDepartments implements ReviewingDepartments {
    private final AggregateStore<PreReview> store;

    AskedDepartments(AggregateStore<PreReview> store) {
        this.store = store;
    }

    @Override
    public boolean review(String projectId, DepartmentCode department) {
        return store.find(PreReview.idOf(projectId))
                .filter(it -> it.state().asks(department.value()))
                .isPresent();
    }
}
