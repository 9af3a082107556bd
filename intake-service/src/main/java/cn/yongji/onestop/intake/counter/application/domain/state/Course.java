package cn.yongji.onestop.intake.counter.application.domain.state;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What happens to an accepted application beside the reviews.
 *
 * @param notices 联合补正告知: one notice of several departments
 * @param gaps 容缺
 * @param commitments 告知承诺
 * @param waitsFor matters granted in another application before reviews of this one may be
 * @param withdrawal 撤件申请, asked for or denied
 */
public record Course(
        List<JointNotice> notices,
        List<Gap> gaps,
        List<Commitment> commitments,
        Set<MatterCode> waitsFor,
        Optional<WithdrawalRequest> withdrawal) {
    public static final Course PLAIN = new Course(List.of(), List.of(), List.of(), Set.of(), Optional.empty());

    public Course {
        notices = List.copyOf(notices);
        gaps = List.copyOf(gaps);
        commitments = List.copyOf(commitments);
        waitsFor = Collections.unmodifiableSet(new LinkedHashSet<>(waitsFor));
    }

    public Optional<Gap> gap(String gapId) {
        return gaps.stream().filter(it -> it.gapId().equals(gapId)).findFirst();
    }

    public Optional<Commitment> commitment(MatterCode matter) {
        return commitments.stream().filter(it -> it.matter().equals(matter)).findFirst();
    }

    public Course withNotices(List<JointNotice> changed) {
        return new Course(changed, gaps, commitments, waitsFor, withdrawal);
    }

    public Course withGaps(UnaryOperator<Gap> change) {
        return new Course(notices, gaps.stream().map(change).toList(), commitments, waitsFor, withdrawal);
    }

    public Course withCommitments(UnaryOperator<Commitment> change) {
        return new Course(notices, gaps, commitments.stream().map(change).toList(), waitsFor, withdrawal);
    }

    public Course waitingFor(Set<MatterCode> changed) {
        return new Course(notices, gaps, commitments, changed, withdrawal);
    }

    public Course with(Optional<WithdrawalRequest> changed) {
        return new Course(notices, gaps, commitments, waitsFor, changed);
    }
}
