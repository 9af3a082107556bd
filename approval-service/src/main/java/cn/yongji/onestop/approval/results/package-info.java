/** Results in bulk 批量回传: many decisions in one request, each standing for itself. */
@NullMarked
package cn.yongji.onestop.approval.results;

import org.jspecify.annotations.NullMarked;
