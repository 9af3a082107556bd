package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.agency.ProjectAgencies;
import cn.yongji.onestop.approval.agency.ProjectAgency.KnownAs;
import cn.yongji.onestop.approval.cases.domain.Case;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cases as their projects are known now: a case keeps what its application said, its name and its unit may be corrected
 * afterwards. Whoever shows a case, or asks who may see it, takes it from here.
 */
@Component
public final class CasesAsKnown {
    private final ProjectAgencies agencies;

    public CasesAsKnown(ProjectAgencies agencies) {
        this.agencies = agencies;
    }

    public Case of(Case it) {
        return as(it, agencies.known(it.application().projectId()).orElse(null));
    }

    /** For many at once: what each of these cases is now. */
    public UnaryOperator<Case> among(List<Case> cases) {
        var known = agencies.known(
                cases.stream().map(it -> it.application().projectId()).collect(Collectors.toSet()));
        return it -> as(it, known.get(it.application().projectId()));
    }

    private static Case as(Case it, @Nullable KnownAs known) {
        return known == null
                ? it
                : it.with(it.application().restated(known.name(), known.unitUscc(), known.unitName()));
    }
}
