# Untested: nobody has run this formula yet. It is for Homebrew on Linux, as tend uses calls that only Linux has, and it has no url: a tap
# that takes it up adds `url` and `sha256` of the release it builds.
class Tend < Formula
  desc "Relationship tracker for people who work at a distance"
  license "MIT"

  depends_on "cli11" => :build
  depends_on "cmake" => :build
  depends_on "ninja" => :build
  depends_on "nlohmann-json" => :build
  depends_on "pkgconf" => :build
  depends_on "python@3.13" => :build
  depends_on "fmt"
  depends_on "howard-hinnant-date"
  depends_on :linux
  depends_on "sqlite"
  depends_on "sqlitecpp"
  depends_on "utf8proc"

  def install
    system "cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DTEND_BUILD_TESTS=OFF", *std_cmake_args
    system "cmake", "--build", "build"
    system "cmake", "--install", "build"
  end

  test do
    ENV["TEND_DB"] = testpath/"tend.db"
    system bin/"tend", "add", "Ana Souza"
    assert_match "Ana Souza", shell_output("#{bin}/tend list")
  end
end
