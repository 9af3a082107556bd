/** How what has happened to a case is told to the other services: one class per family of facts. */
@NullMarked
package cn.yongji.onestop.approval.cases.domain.fact;

import org.jspecify.annotations.NullMarked;
