/** What is measured of requests, and what is not. */
@NullMarked
package cn.yongji.onestop.edge.measure;

import org.jspecify.annotations.NullMarked;
