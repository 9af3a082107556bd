/** What the gateway and every service say and believe at their edge. */
@NullMarked
package cn.yongji.onestop.edge;

import org.jspecify.annotations.NullMarked;
