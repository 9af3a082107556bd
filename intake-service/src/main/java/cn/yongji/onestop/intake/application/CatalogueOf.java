package cn.yongji.onestop.intake.application;

import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.intake.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.catalogue.domain.Catalogues;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;

/** Which version of the catalogue an application is judged by: that of its acceptance, before that the current (D19). */
public final class CatalogueOf {
    private final Catalogues catalogues;
    private final Clock clock;

    CatalogueOf(Catalogues catalogues, Clock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    public Catalogue application(Application application) {
        return switch (application) {
            case Application.Draft _, Application.InCorrection _ -> at(clock.instant());
            case Application.Accepted accepted -> version(accepted);
            case Application.Closed(var was, var _, var _) -> version(was);
        };
    }

    public Catalogue at(Instant instant) {
        return catalogues.inForceOn(WorkingCalendar.dateOf(instant));
    }

    private Catalogue version(Application.Accepted accepted) {
        return catalogues.version(accepted.acceptance().catalogueVersion()).orElseThrow();
    }
}
