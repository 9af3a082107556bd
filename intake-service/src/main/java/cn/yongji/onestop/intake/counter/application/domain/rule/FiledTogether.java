package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.planning.domain.MergedMatters;
import cn.yongji.onestop.intake.rules.planning.domain.Scope;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Optional;

/** 合并申报: which matters of a sheet are handled as one. A merge needs company: what is filed alone is handled alone. */
record FiledTogether(Sheet sheet, Scope scope) {
    static FiledTogether of(Sheet sheet, Dossier dossier) {
        return new FiledTogether(sheet, Scope.of(dossier.catalogue(), dossier.situation()));
    }

    Optional<MergedMatters> handling(Matter matter) {
        return scope.mergedWith(matter.code()).filter(it -> parts(it).size() > 1);
    }

    /** The parts of a handling that the sheet files. */
    List<String> parts(MergedMatters merged) {
        return merged.matters().stream()
                .filter(sheet.matters()::contains)
                .map(MatterCode::value)
                .toList();
    }

    /** The promised limit: of a merged handling it is one for all its parts (D6). */
    int limit(Matter matter) {
        return handling(matter).map(MergedMatters::promisedWorkingDays).orElse(matter.promisedWorkingDays());
    }
}
