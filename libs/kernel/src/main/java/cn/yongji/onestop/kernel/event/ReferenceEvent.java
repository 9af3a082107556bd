package cn.yongji.onestop.kernel.event;

/** What {@code onestop.reference} carries: data that all services count with. */
public sealed interface ReferenceEvent extends EventContract
        permits CalendarPublishedV1, CataloguePublishedV1, ImprovementAcceptedV1, ImprovementDraftedV1 {}
