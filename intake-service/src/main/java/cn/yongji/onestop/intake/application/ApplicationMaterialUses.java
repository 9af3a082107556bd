package cn.yongji.onestop.intake.application;

import cn.yongji.onestop.intake.application.domain.Uses;
import cn.yongji.onestop.intake.material.domain.MaterialUse;
import cn.yongji.onestop.intake.material.domain.MaterialUses;
import java.util.List;

/** Who uses a material, as the applications say. */
final class ApplicationMaterialUses implements MaterialUses {
    private static final int MOST = 200;

    private final Applications applications;
    private final CatalogueOf catalogues;

    ApplicationMaterialUses(Applications applications, CatalogueOf catalogues) {
        this.applications = applications;
        this.catalogues = catalogues;
    }

    @Override
    public List<MaterialUse> of(String materialId) {
        return applications.naming(materialId, MOST).stream()
                .flatMap(stored -> Uses.of(materialId, stored.state(), catalogues.application(stored.state())).stream()
                        .map(use -> new MaterialUse(stored.id(), use.matter().value(), use.department(), use.slot())))
                .toList();
    }
}
