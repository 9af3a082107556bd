/** 越权访问记录: who tried what he may not, noted beside the request and never in its way. */
@NullMarked
package cn.yongji.onestop.edge.attempt;

import org.jspecify.annotations.NullMarked;
