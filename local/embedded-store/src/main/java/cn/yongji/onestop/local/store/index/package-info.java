/**
 * Indexes and the choice among them. An index only narrows down the candidates; the filter itself is always checked on
 * the document, so a wrong choice costs time and never an answer.
 */
@NullMarked
package cn.yongji.onestop.local.store.index;

import org.jspecify.annotations.NullMarked;
