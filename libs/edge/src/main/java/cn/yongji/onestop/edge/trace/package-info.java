/** What finds the logs of a request, and carries its trace on. */
@NullMarked
package cn.yongji.onestop.edge.trace;

import org.jspecify.annotations.NullMarked;
